-- Whether a file is taken in though its references seem to be running numbers of another list.
alter table intake.file add column accept_changes boolean not null default true;
