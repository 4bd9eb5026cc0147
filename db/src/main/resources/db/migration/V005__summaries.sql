-- One row a period (month, quarter, year), place and sector; sums of what each activity contributes, so that a
-- change is subtracted and added (see Summaries). A row may have come to be all zero.
create table reporting.summary_cell (
	period text collate "C" not null,
	place text collate "C" not null,
	sector text collate "C" not null,
	activities bigint not null,
	active bigint not null,
	completed bigint not null,
	planned bigint not null,
	cancelled bigint not null,
	hosted bigint not null,
	-- sum of the known, and how many are known
	participants bigint not null,
	reporting_participants bigint not null,
	women bigint not null,
	reporting_women bigint not null,
	-- minor units of the reporting currency
	budget_minor numeric(60) not null,
	expenditure_minor numeric(60) not null,
	unconverted bigint not null,
	primary key (period, place, sector)
);

-- Up to which change the cells are current.
create table reporting.summary_state (
	singleton boolean primary key default true check (singleton),
	change_id bigint not null
);
insert into reporting.summary_state (change_id) values (0);

-- (Not strict: PostgreSQL puts the text of a function in place of its call only if it need not check for nulls first.
-- Called as functions they took most of the time of a summary.)

-- Half-even rounding to a whole number, symmetric about zero: 0.5 -> 0, 1.5 -> 2, -2.5 -> -2.
create function reporting.half_even(x numeric) returns numeric immutable parallel safe
	return case when abs(x - trunc(x)) = 0.5 and mod(trunc(x), 2) = 0 then trunc(x) else round(x) end;

-- What the first c of 100,000,000 weights get of an amount of at least 0, rounded down: div(amount * c, 10^8) without
-- leaving 64 bits as long as the amount fits in them.
create function reporting.share_of(amount numeric, c bigint) returns numeric immutable parallel safe
	return case when amount <= 9223372036854775807
		then ((amount::bigint / 100000000) * c + ((amount::bigint % 100000000) * c) / 100000000)::numeric
		else div(amount * c, 100000000) end;

-- The figures as every page, export and other program reads them.
create view reporting.summary as
select period, place, sector, activities, active, completed, planned, cancelled, hosted,
	case when reporting_participants > 0 then participants end as participants,
	case when reporting_women > 0 then women end as women,
	reporting_participants,
	(budget_minor / 100)::numeric(60, 2) as budget,
	(expenditure_minor / 100)::numeric(60, 2) as expenditure,
	unconverted
from reporting.summary_cell
where activities <> 0 or active <> 0 or completed <> 0 or planned <> 0 or cancelled <> 0 or hosted <> 0
	or participants <> 0 or women <> 0 or reporting_participants <> 0
	or budget_minor <> 0 or expenditure_minor <> 0 or unconverted <> 0;
