-- One instance at a time makes the search index again, after a large file went in without it.
insert into operations.work (name) values ('search-index');
