-- When a month's report is due: "the 5th, 06:00, Africa/Casablanca, for the month before".
create table operations.due_rule (
	singleton boolean primary key default true check (singleton),
	day smallint not null check (day between 1 and 31),
	due_time time not null,
	zone text not null,
	-- YYYY-MM, the first month that is reported by the calendar
	first_month text not null,
	set_at timestamptz not null
);

-- The months that the calendar has closed, each with the edition that it closed with. Written with the edition.
create table reporting.month_close (
	period text collate "C" primary key,
	number integer not null,
	due_at timestamptz not null,
	closed_at timestamptz not null,
	foreign key (period, number) references reporting.edition (period, number)
);

-- Months that were opened again, and why; the calendar closes them once more.
create table reporting.month_reopening (
	period text collate "C" not null,
	attempt integer not null,
	number integer not null,
	reopened_at timestamptz not null,
	reason text not null,
	primary key (period, attempt)
);
