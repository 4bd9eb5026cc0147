-- Lists that come back: whose cells hold where others changed a row as well since the list was taken home.
create table intake.row_decision (
	file_id bigint not null references intake.file on delete cascade,
	-- the row as rejected rows name it
	row_number bigint not null,
	-- the first column of the cells that are decided together
	column_name text collate "C" not null,
	-- the list's cells, or those that are known
	choice text collate "C" not null check (choice in ('list', 'known')),
	-- the newest change when it was decided
	change_id bigint not null,
	primary key (file_id, row_number, column_name)
);

-- Cells of rejected rows that somebody wrote anew in the pages; the bytes of the file stay as they came.
create table intake.corrected_cell (
	file_id bigint not null references intake.file on delete cascade,
	-- the row as rejected rows name it
	row_number bigint not null,
	column_name text collate "C" not null,
	value text not null,
	primary key (file_id, row_number, column_name)
);
