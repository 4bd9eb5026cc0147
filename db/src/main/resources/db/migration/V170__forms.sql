-- What somebody wrote in the form of an activity. Each is a trial of one row, and of none where the activity is to be
-- withdrawn; it is taken in only while the activity is still the one that the form was opened at.
create table intake.form (
	file_id bigint primary key references intake.trial on delete cascade,
	act text collate "C" not null check (act in ('add', 'edit', 'restore', 'withdraw')),
	-- reference of the activity
	activity_ref text collate "C" not null,
	-- the change that made the version which the form was opened at; 0: there was none
	version bigint not null,
	-- why, in a sentence; empty where none was given
	reason text not null,
	-- what stands in its fields, by column of the activities file
	cells jsonb not null
);
