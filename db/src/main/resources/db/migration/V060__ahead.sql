-- What lies ahead is a handful among everything that ever was: the overview asks for it each time.
create index activity_version_ahead on activity.activity_version ((coalesce(end_date, start_date)))
	where to_change = 9223372036854775807 and status in ('planned', 'ongoing');
