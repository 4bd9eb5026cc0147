-- Activities of which the year alone is known: they count in their years, in no month and no quarter.

-- The month of a date, as its first day; of an activity dated by year only the year, as its second day, on which no month
-- begins. (Not strict, so that its text takes the place of its call.)
create function activity.dated_month(day date, date_precision text) returns date immutable parallel safe
	return case when date_precision = 'year' then date_trunc('year', day::timestamp)::date + 1
		else date_trunc('month', day::timestamp)::date end;

-- they are looked for by themselves, and mostly there are none
create index activity_version_year on activity.activity_version (start_date)
	where to_change = 9223372036854775807 and date_precision = 'year';

-- a rate of a year stands at the year's second day
alter table activity.exchange_rate drop constraint exchange_rate_month_check;
alter table activity.exchange_rate add constraint exchange_rate_month_check
	check (extract(day from month) = 1 or extract(doy from month) = 2);

-- those that begin on the first of January, and those of the year, have a roll each
alter table reporting.day_roll add column by_year boolean not null default false;
alter table reporting.day_roll drop constraint day_roll_pkey;
alter table reporting.day_roll add primary key (start_date, by_year);
create index day_roll_year on reporting.day_roll (start_date) where by_year;
