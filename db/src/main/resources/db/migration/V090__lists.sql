-- Lists of records that are too long to be answered at once are asked for like reports: 'list' says which activities,
-- in which order and with which columns, as JSON; place and sector stand there too.
alter table operations.request drop constraint request_kind_check;
alter table operations.request add constraint request_kind_check check (kind in ('report', 'publication', 'list'));
alter table operations.request alter column period drop not null;
alter table operations.request add column list text;
alter table operations.request add constraint request_wish_check
	check ((kind = 'list') = (list is not null) and (kind = 'list') = (period is null));

-- Files of a report, rows of a list.
alter table operations.request rename column files_done to done;
alter table operations.request rename column files_total to total;

-- A file of a million rows is written and read in pieces, none of which needs much memory.
create table operations.request_piece (
	request_id uuid not null,
	language text collate "C" not null,
	name text collate "C" not null,
	-- from 1
	piece integer not null,
	content bytea not null,
	primary key (request_id, language, name, piece),
	foreign key (request_id, language, name) references operations.request_file on delete cascade
);

insert into operations.request_piece (request_id, language, name, piece, content)
	select request_id, language, name, 1, content from operations.request_file;

alter table operations.request_file add column bytes bigint not null default 0;
update operations.request_file set bytes = octet_length(content);
alter table operations.request_file drop column content;
