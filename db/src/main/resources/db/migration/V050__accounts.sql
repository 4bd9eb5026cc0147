-- Who may sign in. No account exists until one is made on the host's command line.
create table operations.account (
	-- the name in lower case and normal form NFKC: two names that look alike but for case are one account
	account_key text collate "C" primary key,
	name text not null,
	role text collate "C" not null check (role in ('leadership', 'planner', 'administrator')),
	-- {algorithm}hash, as Spring Security writes it
	password_hash text not null,
	-- grows with each new password and ends the sessions begun with an earlier one
	password_number integer not null default 1,
	-- the language chosen at the latest sign-in; null: the browser's
	language text collate "C",
	-- real time
	made_at timestamptz not null default clock_timestamp(),
	disabled_at timestamptz
);

-- Tries to sign in, counted over all instances of the program. The name that was typed is kept as a hash: people type
-- passwords where names belong.
create table operations.sign_in_attempt (
	attempt_id bigint generated always as identity primary key,
	account_hash bytea not null,
	-- an IPv4 address, or the first 64 bits of an IPv6 address
	address text collate "C" not null,
	-- real time
	at timestamptz not null default clock_timestamp(),
	succeeded boolean not null default false
);

create index sign_in_attempt_account on operations.sign_in_attempt (account_hash, at);
create index sign_in_attempt_address on operations.sign_in_attempt (address, at);
create index sign_in_attempt_at on operations.sign_in_attempt (at);

-- What was done, by whom. Written in the transaction of the deed, never changed.
create table operations.audit (
	audit_id bigint generated always as identity primary key,
	-- real time
	at timestamptz not null default clock_timestamp(),
	-- the account's key; null: a command on the host, or nobody who signed in
	account text collate "C",
	action text collate "C" not null,
	-- what it was done to
	object text,
	-- where from; null: on the host
	address text collate "C"
);

create function operations.refuse() returns trigger language plpgsql as $$
begin
	raise exception 'rows of % are never changed', tg_table_name;
end $$;

create trigger audit_is_append_only before update or delete or truncate on operations.audit
	for each statement execute function operations.refuse();

-- Spring Session's own tables, as its schema-postgresql.sql has them, with the name operations.session.

create table operations.session (
	primary_id char(36) not null,
	session_id char(36) not null,
	creation_time bigint not null,
	last_access_time bigint not null,
	max_inactive_interval int not null,
	expiry_time bigint not null,
	principal_name varchar(100),
	constraint session_pk primary key (primary_id)
);

create unique index session_ix1 on operations.session (session_id);
create index session_ix2 on operations.session (expiry_time);
create index session_ix3 on operations.session (principal_name);

create table operations.session_attributes (
	session_primary_id char(36) not null,
	attribute_name varchar(200) not null,
	attribute_bytes bytea not null,
	constraint session_attributes_pk primary key (session_primary_id, attribute_name),
	constraint session_attributes_fk foreign key (session_primary_id) references operations.session(primary_id)
		on delete cascade
);
