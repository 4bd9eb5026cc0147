-- Failed runs that an administrator wants tried again at once.
create table operations.restart (
	restart_id bigint generated always as identity primary key,
	run_id bigint not null,
	-- an account's key
	asked_by text collate "C" not null,
	-- real time
	asked_at timestamptz not null default clock_timestamp(),
	-- when an instance took it up; null: not yet
	taken_at timestamptz
);
