-- A password is chosen by whoever uses the account, by a link that works once; until then there is none.
alter table operations.account
	alter column password_hash drop not null,
	-- SHA-256 of what the link holds; null: there is none that works
	add column link_hash bytea unique,
	-- business time
	add column link_expires_at timestamptz,
	-- real time; null: never, as far as is known
	add column signed_in_at timestamptz,
	add check ((link_hash is null) = (link_expires_at is null));

update operations.account a set signed_in_at =
	(select max(at) from operations.audit where account = a.account_key and action = 'sign-in');
