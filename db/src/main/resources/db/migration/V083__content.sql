-- Names what a version says, whoever wrote it down and how: an MD5 sum of its columns in the order in which they are
-- staged. A row of a file with the same sum says nothing new. Null in versions from before there was one; these are
-- compared column by column.
alter table activity.activity_version add column content uuid;

-- A staged row that says what is known has its key and what rules over several rows need, and nothing else: it will not
-- be written.
alter table intake.staged_row
	add column known boolean not null default false,
	add column content uuid,
	alter column start_date drop not null,
	alter column type drop not null,
	alter column status drop not null,
	alter column date_precision drop not null,
	alter column modality drop not null,
	alter column countries drop not null,
	alter column country_shares drop not null,
	alter column sectors drop not null,
	alter column sector_shares drop not null,
	alter column partners drop not null,
	add check (known or num_nulls(start_date, type, status, date_precision, modality, countries, country_shares, sectors,
		sector_shares, partners) = 0);

-- The newest change when the stage was opened: what is known, and which codes there are, is known as of then.
alter table intake.stage add column change_id bigint;
