-- The sheets of a workbook whose rows are read, in their order, where a row is called by its sheet and its number; and
-- those that are not read. Row numbers of further sheets begin at 10,000,000, 20,000,000 and so on.
alter table intake.file
	add column sheets text[] not null default '{}',
	add column sheets_not_read text[] not null default '{}';
