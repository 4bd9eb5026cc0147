-- The key of an activity, from its reference alone: java.util.UUID.nameUUIDFromBytes (RFC 9562, version 3
-- without a name space) written in SQL.
create function activity.id_of(ref text) returns uuid immutable strict parallel safe
	return overlay(overlay(md5(ref) placing '3' from 13)
		placing substr('89ab', ((('x' || substr(md5(ref), 17, 1))::bit(4)::integer) & 3) + 1, 1) from 17)::uuid;

-- What was known of an activity from one change to the next. The current version ends at
-- 9223372036854775807; a withdrawn activity has a current version that says so.
create table activity.activity_version (
	activity_id uuid not null,
	from_change bigint not null,
	to_change bigint not null default 9223372036854775807,
	start_date date not null,
	-- as stated; null follows the start date
	end_date date,
	participants integer check (participants >= 0),
	women integer check (women >= 0),
	-- in minor units of the currency; the budget is dated by the start date, the expenditure by the last
	budget_minor bigint,
	expenditure_minor bigint,
	-- how many of the countries stood in the column member_states
	member_states smallint not null,
	withdrawn boolean not null default false,
	-- whether the source gave the shares
	country_shares_stated boolean not null,
	sector_shares_stated boolean not null,
	activity_ref text collate "C" not null,
	type text collate "C" not null,
	status text collate "C" not null,
	date_precision text collate "C" not null,
	modality text collate "C" not null,
	-- in listed order, each with its share in basis points
	countries text[] not null,
	country_shares integer[] not null,
	sectors text[] not null,
	sector_shares integer[] not null,
	host_country text collate "C",
	currency text collate "C",
	title_en text,
	title_fr text,
	title_ar text,
	city text,
	partners text[] not null,
	part_of text collate "C",
	source_url text,
	description text,
	-- the row that stated it
	file_id bigint,
	file_row bigint,
	primary key (activity_id, from_change),
	check (activity_id = activity.id_of(activity_ref)),
	check (cardinality(countries) = cardinality(country_shares)),
	check (cardinality(sectors) = cardinality(sector_shares)),
	check (end_date >= start_date),
	check (women <= participants)
);

create unique index activity_version_current on activity.activity_version (activity_id)
	where to_change = 9223372036854775807;
create index activity_version_start on activity.activity_version (start_date)
	where to_change = 9223372036854775807;
-- what a change did
create index activity_version_change on activity.activity_version (from_change);

-- The edges from parts to their programmes. A withdrawn activity is no part.
create table activity.part (
	activity_id uuid not null,
	from_change bigint not null,
	to_change bigint not null default 9223372036854775807,
	programme_id uuid not null,
	primary key (activity_id, from_change)
);

create index part_programme on activity.part (programme_id);
