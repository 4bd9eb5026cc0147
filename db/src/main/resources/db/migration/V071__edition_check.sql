-- Each time the editions were compared with what the program makes of their content today.
create table operations.edition_check (
	check_id bigint generated always as identity primary key,
	-- real time
	checked_at timestamptz not null default clock_timestamp(),
	editions integer not null,
	differences integer not null,
	-- what differs first, in words of the program; null: nothing
	first_difference text
);

insert into operations.work (name) values ('edition-check');
