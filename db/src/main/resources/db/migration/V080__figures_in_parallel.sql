-- The programmes, while all figures are computed: workers beside the one that works for a transaction see tables of
-- everybody, but neither its temporary tables nor what it computed in a recursion. Empty or outdated otherwise.
create unlogged table reporting.programme (
	activity_id uuid primary key,
	-- whether a part has a line of this kind that counts
	budget_below boolean not null,
	expenditure_below boolean not null
);

-- What a worker cannot do as a subquery that looks at the row outside, it can do as a function.

create function reporting.total_of(shares integer[]) returns bigint immutable parallel safe
	return (select sum(share) from unnest(shares) share);

-- 2000,3000,5000 -> 2000,5000,10000
create function reporting.running_totals(shares integer[]) returns integer[] immutable parallel safe
	return array(select sum(share) over (order by position)::integer from unnest(shares) with ordinality s(share, position));

-- The states that had joined by a day.
create function reporting.joined_by(day date, states text[], joined date[]) returns text[] immutable parallel safe
	return array(select state from unnest(states, joined) s(state, joined_on) where joined_on <= day);
