-- Files that somebody tried in the pages: of each a dry run, with what taking it in would do. Facts and figures
-- are never in here, so looking changes nothing.
create table intake.trial (
	file_id bigint primary key references intake.file on delete cascade,
	-- key of the account that sent it
	account text collate "C" not null,
	-- the newest change when it was tried: what is shown holds as long as there is no newer one
	change_id bigint,
	-- how often it was tried again: each look is a run of its own
	looks integer not null default 0,
	-- whether others changed something between a look and its taking in, so that it was tried again
	overtaken boolean not null default false,
	-- how many figures would be others
	figures bigint not null default 0
);

-- The file that is a trial's bytes, taken in as they were shown.
create table intake.taking_in (
	file_id bigint primary key references intake.file on delete cascade,
	trial_id bigint not null unique references intake.trial on delete cascade,
	-- key of the account that said so
	account text collate "C" not null
);

-- The first activities of a trial that would be new or others, in the order of the file.
create table intake.trial_row (
	file_id bigint not null references intake.trial on delete cascade,
	row_number bigint not null,
	activity_ref text collate "C" not null,
	-- facts by column of the activities file, as text; null where the activity is not known
	before jsonb,
	after jsonb not null,
	primary key (file_id, row_number)
);

-- The figures that would be others: counts, and amounts in minor units; null is no data.
create table intake.trial_figure (
	file_id bigint not null references intake.trial on delete cascade,
	period text collate "C" not null,
	place text collate "C" not null,
	sector text collate "C" not null,
	measure text collate "C" not null,
	before numeric,
	after numeric,
	primary key (file_id, period, place, sector, measure)
);
