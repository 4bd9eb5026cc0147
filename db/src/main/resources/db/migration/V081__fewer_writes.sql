-- One unique index says both that an activity has one current version and where its versions are; a second one took a
-- quarter of the time of writing a version.
alter table activity.activity_version drop constraint activity_version_pkey;
alter table activity.activity_version add primary key (activity_id, to_change);
drop index activity.activity_version_current;

-- Rows on their way to the facts need not survive a crash of the database, as long as nobody takes an emptied stage for
-- a full one: whose rows are staged is forgotten with them, and the file, which is stored, is read again.
alter table intake.staged_row set unlogged;
alter table intake.stage set unlogged;
