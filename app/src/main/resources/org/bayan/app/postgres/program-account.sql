-- The account of the program, made by the server's owner: it may make and own schemas and is no superuser, so what
-- belongs to the owner is safe from it.
do $$
begin
	if not exists (select from pg_roles where rolname = 'bayan_program') then
		create role bayan_program;
	end if;
end $$;

alter role bayan_program login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password '%s';

grant connect, create, temporary on database postgres to bayan_program;

-- Earlier versions of the program were the owner: what they made is handed over.
do $$
declare
	one record;
	ours constant text[] := array['activity', 'intake', 'reporting', 'operations'];
	program constant oid := (select oid from pg_roles where rolname = 'bayan_program');
begin
	for one in select nspname from pg_namespace where nspname = any (ours) and nspowner <> program loop
		execute format('alter schema %%I owner to bayan_program', one.nspname);
	end loop;
	-- a sequence of a column goes with its table
	for one in
		select c.oid::regclass as name, case c.relkind when 'S' then 'sequence' when 'v' then 'view' else 'table' end as kind
		from pg_class c join pg_namespace n on n.oid = c.relnamespace
		where n.nspname = any (ours) and c.relkind in ('r', 'p', 'v', 'S') and c.relowner <> program
			and not exists (select from pg_depend d
				where d.classid = 'pg_class'::regclass and d.objid = c.oid
					and (d.deptype = 'e' or c.relkind = 'S' and d.deptype in ('a', 'i')))
	loop
		execute format('alter %%s %%s owner to bayan_program', one.kind, one.name);
	end loop;
	for one in
		select p.oid::regprocedure as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
		where n.nspname = any (ours) and p.proowner <> program
			and not exists (select from pg_depend d
				where d.classid = 'pg_proc'::regclass and d.objid = p.oid and d.deptype = 'e')
	loop
		execute format('alter routine %%s owner to bayan_program', one.name);
	end loop;
	for one in
		select t.oid::regtype as name from pg_type t join pg_namespace n on n.oid = t.typnamespace
		where n.nspname = any (ours) and t.typowner <> program and t.typtype in ('e', 'd')
			and not exists (select from pg_depend d
				where d.classid = 'pg_type'::regclass and d.objid = t.oid and d.deptype = 'e')
	loop
		execute format('alter type %%s owner to bayan_program', one.name);
	end loop;
end $$;
