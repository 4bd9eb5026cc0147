-- In which months anybody recorded money is asked for each report of months without any: found without reading the months'
-- activities. Where there is no money these have no row.
create index activity_version_budget on activity.activity_version (start_date)
	where to_change = 9223372036854775807 and budget_minor is not null;
create index activity_version_expenditure on activity.activity_version ((coalesce(end_date, start_date)))
	where to_change = 9223372036854775807 and expenditure_minor is not null;
