-- What was published of a month. A row never changes: the figures, their files and the moment of knowledge are frozen.
create table reporting.edition (
	-- YYYY-MM
	period text collate "C" not null,
	number integer not null check (number > 0),
	-- the change up to which the facts were known
	change_id bigint not null,
	-- business clock
	published_at timestamptz not null,
	-- the version of the program that rendered the files
	renderer text not null,
	-- versioned JSON, kept as it was written
	content text not null,
	-- of the content without data-as-of, number and restatements: an equal one is no new edition
	report_sha256 text not null,
	primary key (period, number)
);

create table reporting.edition_file (
	period text collate "C" not null,
	number integer not null,
	language text collate "C" not null,
	name text collate "C" not null,
	content bytea not null,
	primary key (period, number, language, name),
	foreign key (period, number) references reporting.edition (period, number)
);

create function reporting.refuse_change() returns trigger language plpgsql as $$
begin
	raise exception 'an edition never changes';
end $$;
create trigger edition_is_frozen before update or delete on reporting.edition
	for each statement execute function reporting.refuse_change();
create trigger edition_file_is_frozen before update or delete on reporting.edition_file
	for each statement execute function reporting.refuse_change();
