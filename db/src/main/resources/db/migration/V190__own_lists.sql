-- Lists with columns and words of their own: how a file is read, and how it was understood.
alter table intake.file
	-- headings and answers; null: the file has the product's own columns
	add column mapping jsonb,
	-- what was understood and what has to be asked, for the page
	add column reading jsonb,
	-- rows that are no activities: totals, repeated headers, notes
	add column rows_set_apart bigint not null default 0,
	-- the profile it was read with
	add column profile text collate "C",
	add column profile_version integer;

-- How lists of one kind are read, by name; what was said before stays.
create table intake.profile (
	name text collate "C" not null check (name <> '' and char_length(name) <= 100),
	version integer not null check (version > 0),
	mapping jsonb not null,
	-- key of the account that said so; null: whoever ran a command
	account text collate "C",
	made_at timestamptz not null,
	primary key (name, version)
);
