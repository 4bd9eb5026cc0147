-- Activities of which the year alone is known: they count in their years, in no month and no quarter.

-- a rate of a year stands at the year's second day
alter table activity.exchange_rate drop constraint exchange_rate_month_check;
alter table activity.exchange_rate add constraint exchange_rate_month_check
	check (extract(day from month) = 1 or extract(doy from month) = 2);
