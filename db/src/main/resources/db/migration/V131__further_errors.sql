-- The errors of a rejected row after its first, at most four, in column order: column, value, reason and arguments of each.
alter table intake.rejected_row add column further jsonb not null default '[]';
