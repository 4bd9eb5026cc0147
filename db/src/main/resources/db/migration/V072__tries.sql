-- How often the program began to take a file in and was killed: a file that kills it is not tried for ever.
alter table intake.file add tries integer not null default 0;
