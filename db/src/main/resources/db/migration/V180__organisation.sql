-- An organisation of one's own is chosen when the database is set up; one that nobody
-- chose is that of the settings, as before.
alter table activity.organisation
	-- chosen with members and sectors of its own: the demonstration keeps away from it
	add column own boolean not null default false,
	-- its time zone; null: that of the settings
	add column zone text,
	-- in which its reports are made, the first first
	add column languages text[] not null default '{en,fr,ar}'
		check (cardinality(languages) > 0 and languages <@ '{en,fr,ar}');
