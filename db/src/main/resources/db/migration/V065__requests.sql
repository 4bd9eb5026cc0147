-- What users asked for on the pages and another process does for them: reports and publications. Moments are of
-- real time: waiting and expiring have nothing to do with the business clock.
create table operations.request (
	request_id uuid primary key default gen_random_uuid(),
	-- the account's key; nobody else sees the request or its files
	account text collate "C" not null,
	-- where it was asked from
	address text,
	kind text collate "C" not null check (kind in ('report', 'publication')),
	-- YYYY-MM, YYYY-Qn or YYYY
	period text collate "C" not null,
	place text collate "C" not null default 'ALL',
	sector text collate "C" not null default 'ALL',
	-- as known at the end of this day; null: as known when it is done
	as_of date,
	languages text[] not null,
	formats text[] not null,
	state text collate "C" not null default 'waiting' check (state in ('waiting', 'running', 'done', 'failed')),
	-- grows each time somebody begins it: whoever holds an older number writes nothing
	attempt integer not null default 0,
	files_done integer not null default 0,
	-- null: not known before it begins
	files_total integer,
	-- why it failed, a code
	failure text collate "C",
	-- what came of a publication
	edition integer,
	fresh boolean,
	restated integer,
	asked_at timestamptz not null default clock_timestamp(),
	ended_at timestamptz,
	-- when it and its files are forgotten; null: not before it ended
	expires_at timestamptz
);

create index request_account on operations.request (account, asked_at desc);

create table operations.request_file (
	request_id uuid not null references operations.request on delete cascade,
	language text collate "C" not null,
	name text collate "C" not null,
	-- in the order of rendering
	position integer not null,
	content bytea not null,
	primary key (request_id, language, name)
);

-- db-scheduler's own table, as its postgresql_tables.sql has it, with the name operations.scheduled_task.
create table operations.scheduled_task (
	task_name text not null,
	task_instance text not null,
	task_data bytea,
	execution_time timestamptz not null,
	picked boolean not null,
	picked_by text,
	last_success timestamptz,
	last_failure timestamptz,
	consecutive_failures int,
	last_heartbeat timestamptz,
	version bigint not null,
	priority smallint,
	primary key (task_name, task_instance)
);

create index scheduled_task_execution_time on operations.scheduled_task (execution_time);
create index scheduled_task_last_heartbeat on operations.scheduled_task (last_heartbeat);
create index scheduled_task_priority on operations.scheduled_task (priority desc, execution_time asc);
