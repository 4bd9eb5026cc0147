-- Files as they were received. #n in what a user reads is file_id.
create table intake.file (
	file_id bigint generated always as identity primary key,
	name text not null,
	sha256 text collate "C" not null,
	byte_size bigint not null,
	-- business clock
	received_at timestamptz not null,
	dry_run boolean not null,
	-- stored: its bytes are here, to be taken in; done: taken in; failed: cannot be, error says why
	state text collate "C" not null check (state in ('stored', 'done', 'failed')),
	-- the catalogue's key of the sentence and what it names
	error_key text,
	error_arguments text[],
	unknown_columns text[] not null default '{}',
	rows_read bigint not null default 0,
	rows_new bigint not null default 0,
	rows_changed bigint not null default 0,
	rows_unchanged bigint not null default 0,
	rows_rejected bigint not null default 0,
	-- the change it made; null if it changed nothing
	change_id bigint,
	-- the newest file that its rows were taken from before, if they say nothing new
	same_as bigint
);

create index file_sha256 on intake.file (sha256);

create table intake.file_part (
	file_id bigint not null references intake.file on delete cascade,
	position integer not null,
	bytes bytea not null,
	primary key (file_id, position)
);
-- uploads are compressed already or read once: compressing them again costs more than it saves
alter table intake.file_part alter column bytes set storage external;

create table intake.rejected_row (
	file_id bigint not null references intake.file on delete cascade,
	-- the sheet's row, or the line on which a CSV record begins
	row_number bigint not null,
	-- null where the row has no usable reference
	activity_id uuid,
	activity_ref text collate "C",
	-- tells rows of one file with the same cells
	content uuid not null,
	column_name text,
	value text,
	reason text collate "C" not null,
	arguments text[] not null,
	primary key (file_id, row_number)
);

create index rejected_row_activity on intake.rejected_row (file_id, activity_id);

-- The accepted rows of the one file being taken in; empty between imports. Logged: an unlogged table would
-- be empty after a crash of the database while the step that filled it is recorded as done.
create table intake.staged_row (
	activity_id uuid not null,
	row_number bigint not null,
	start_date date not null,
	end_date date,
	participants integer,
	women integer,
	budget_minor bigint,
	expenditure_minor bigint,
	member_states smallint not null,
	country_shares_stated boolean not null,
	sector_shares_stated boolean not null,
	activity_ref text collate "C" not null,
	type text collate "C" not null,
	status text collate "C" not null,
	date_precision text collate "C" not null,
	modality text collate "C" not null,
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
	description text
);

-- Whose rows are staged. A run that goes on after a kill goes on behind the last row that is staged or rejected.
create table intake.stage (
	singleton boolean primary key default true check (singleton),
	file_id bigint
);
insert into intake.stage (file_id) values (null);
