-- Whether a sector has reported a month is seen from its activities; where there are none, from what was said of it.
-- Known as the facts are: a row holds from one change to another.
create table reporting.sector_month (
	-- YYYY-MM
	period text collate "C" not null,
	sector text collate "C" not null,
	from_change bigint not null,
	to_change bigint not null default 9223372036854775807,
	-- nothing: there is nothing to report; missing: the month was closed without a word of the sector
	state text collate "C" not null check (state in ('nothing', 'missing')),
	-- an account's key, the name of the person at the host's command line, or calendar
	said_by text not null,
	reason text not null,
	primary key (period, sector, from_change)
);

alter table activity.change drop constraint change_kind_check;
alter table activity.change add constraint change_kind_check
	check (kind in ('setup', 'import', 'withdrawal', 'reference', 'completeness'));

-- The day up to which a month waits for sectors that have not reported; null: it does not wait.
alter table operations.due_rule add cut_off smallint check (cut_off between day and 31);
