-- What the activities that begin on a day involve, in lists of which each has one entry an activity, in the same order:
-- a page counts 75,000 activities of a year from 365 rows. Of the measure activities alone; of the newest facts alone.
-- Between entries stands chr(30), between the codes of one chr(31): no code, city or name of a partner has such a character.
create table reporting.day_roll (
	start_date date primary key,
	activities integer not null,
	countries text collate "C" not null,
	sectors text collate "C" not null,
	types text collate "C" not null,
	modalities text collate "C" not null,
	-- NONE where not stated
	hosts text collate "C" not null,
	-- empty where not stated
	cities text collate "C" not null,
	partners text collate "C" not null
);

-- 60 KB a day at most organisations' size; to compress them took as long as to make them
alter table reporting.day_roll alter column countries set storage external, alter column sectors set storage external,
	alter column types set storage external, alter column modalities set storage external,
	alter column hosts set storage external, alter column cities set storage external,
	alter column partners set storage external;

insert into reporting.day_roll
select v.start_date, count(*), string_agg(array_to_string(v.countries, chr(31)), chr(30)),
	string_agg(array_to_string(v.sectors, chr(31)), chr(30)), string_agg(v.type, chr(30)),
	string_agg(v.modality, chr(30)), string_agg(coalesce(v.host_country, 'NONE'), chr(30)),
	string_agg(coalesce(v.city, ''), chr(30)), string_agg(array_to_string(v.partners, chr(31)), chr(30))
from activity.activity_version v
where v.to_change = 9223372036854775807 and not v.withdrawn and v.status in ('ongoing', 'completed')
	and v.activity_id not in (select p.programme_id from activity.part p where p.to_change = 9223372036854775807)
group by v.start_date;
