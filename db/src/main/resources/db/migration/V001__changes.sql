-- Facts and their history, and the organisation's reference data.
create schema activity;
-- Files received, rows being taken in, rows rejected.
create schema intake;
-- What pages, charts and other programs read.
create schema reporting;
-- (The schema operations, for runs, locks and whatever else keeps the program going, holds Flyway's own table
-- and is made by Flyway.)

-- Every change of facts, reference data or rates, numbered without gaps in the order in which they took
-- effect. A row of a versioned table holds from from_change (inclusive) to to_change (exclusive);
-- 9223372036854775807 is "until further notice".
create table activity.change (
	change_id bigint primary key,
	kind text not null check (kind in ('setup', 'import', 'withdrawal', 'reference')),
	-- business clock; never before that of the change before it
	recorded_at timestamptz not null,
	-- the file an import read
	file_id bigint,
	-- why activities were withdrawn
	reason text
);

-- The one organisation whose activities these are.
create table activity.organisation (
	singleton boolean primary key default true check (singleton),
	name_en text not null,
	name_fr text not null,
	name_ar text not null,
	-- chosen once, before the first import; two minor digits
	reporting_currency text not null
);
