-- The one form of a reference, as org.bayan.domain.activity.ActivityReference has it (a test compares them): soft hyphen,
-- direction and zero-width characters removed, NFKC, one space for each run of white space, none at the ends.
create function activity.folded_reference(ref text) returns text immutable strict parallel safe
	return case when ref ~ '[^!-~ ]|^ |  | $' then
		btrim(regexp_replace(
			normalize(regexp_replace(ref, '[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]', '', 'g'), nfkc),
			'[\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+', ' ', 'g'), ' ')
		else ref end;

-- Ids that activities had before their references were folded: addresses and editions name them still.
create table activity.former_id (
	former_id uuid primary key,
	activity_id uuid not null
);

-- References are folded unless two that were told apart would become one: these stay, and 'verify' names them. That
-- holds for references of programmes too, as otherwise a figure of the past could change.
create temporary table folding on commit drop as
	with written as (
		select activity_ref as ref from activity.activity_version
		union
		select part_of from activity.activity_version where part_of is not null
	),
	odd as (
		select ref, folded, count(*) over (partition by folded) as alike
		from (select ref, activity.folded_reference(ref) as folded from written where ref ~ '[^!-~ ]|^ |  | $') w
	)
	select ref, folded, activity.id_of(ref) as former_id, activity.id_of(folded) as activity_id
	from odd
	where folded not in (ref, '') and alike = 1 and not exists (select from written w where w.ref = odd.folded);

update activity.activity_version v set activity_id = f.activity_id, activity_ref = f.folded
	from folding f where v.activity_id = f.former_id;
-- what names the content of a version names its programme too; without a name, versions are compared column by column
update activity.activity_version v set part_of = f.folded, content = null from folding f where v.part_of = f.ref;
update activity.part p set activity_id = f.activity_id from folding f where p.activity_id = f.former_id;
update activity.part p set programme_id = f.activity_id from folding f where p.programme_id = f.former_id;
insert into activity.former_id select former_id, activity_id from folding;

-- Rejected rows are known by the reference that their activity has or would get.
update intake.rejected_row set activity_ref = activity.folded_reference(activity_ref),
		activity_id = activity.id_of(activity.folded_reference(activity_ref))
	where activity.folded_reference(activity_ref) not in (activity_ref, '')
		and activity_id not in (select v.activity_id from activity.activity_version v);

-- Rows on their way are read again from their file.
update intake.stage set file_id = null, change_id = null;
