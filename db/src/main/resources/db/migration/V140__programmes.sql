-- The programmes: activities that others are part of, from one change to the next. What lies below a programme decides
-- what of its own money counts; it is found once, when the facts change, so that no reader follows the edges.
create table activity.programme (
	activity_id uuid not null,
	from_change bigint not null,
	to_change bigint not null default 9223372036854775807,
	-- whether a part of it, direct or through other parts, has a line of the kind that counts
	budget_below boolean not null,
	expenditure_below boolean not null,
	primary key (activity_id, to_change)
);

-- Brings the programmes among the activities of the temporary table touched(activity_id) to a change whose versions and
-- edges are written. Whoever is above a touched activity must be touched too.
-- (Compiled queries cost more than they give here: the recursion is taken for billions of rows.)
create function activity.keep_programmes(known_after bigint) returns void language plpgsql set jit = off as $$
begin
	create temporary table programme_now on commit drop as
	with recursive
	below(activity_id, programme_id) as (
		select p.activity_id, p.programme_id
		from touched t join activity.part p on p.programme_id = t.activity_id
		where p.from_change <= known_after and p.to_change > known_after
		union
		select p.activity_id, p.programme_id
		from below b join activity.part p on p.programme_id = b.activity_id
		where p.from_change <= known_after and p.to_change > known_after
	),
	line as materialized (
		select v.activity_id, v.budget_minor is not null and v.status <> 'cancelled' as budget,
			v.expenditure_minor is not null as expenditure
		from activity.activity_version v
		where v.from_change <= known_after and v.to_change > known_after and not v.withdrawn
			and (v.budget_minor is not null or v.expenditure_minor is not null)
			and v.activity_id in (select activity_id from below)
	),
	budget_below(activity_id) as (
		select b.programme_id from below b join line l using (activity_id) where l.budget
		union
		select b.programme_id from below b join budget_below x using (activity_id)
	),
	expenditure_below(activity_id) as (
		select b.programme_id from below b join line l using (activity_id) where l.expenditure
		union
		select b.programme_id from below b join expenditure_below x using (activity_id)
	)
	select p.activity_id, b.activity_id is not null as budget_below, x.activity_id is not null as expenditure_below
	from (select distinct programme_id as activity_id from below where programme_id in (select activity_id from touched)) p
		-- distinct tells the planner that these are few: it takes a recursion for billions of rows
		left join (select distinct activity_id from budget_below) b using (activity_id)
		left join (select distinct activity_id from expenditure_below) x using (activity_id);

	update activity.programme p set to_change = known_after
	where p.to_change = 9223372036854775807 and p.activity_id in (select activity_id from touched)
		and not exists (select from programme_now n
			where n.activity_id = p.activity_id and n.budget_below = p.budget_below
				and n.expenditure_below = p.expenditure_below);
	insert into activity.programme (activity_id, from_change, budget_below, expenditure_below)
	select n.activity_id, known_after, n.budget_below, n.expenditure_below
	from programme_now n
	where not exists (select from activity.programme p
		where p.activity_id = n.activity_id and p.to_change = 9223372036854775807)
	order by n.activity_id;
	drop table programme_now;
end $$;

-- what was known after each change that reached a programme
do $$
declare
	change bigint;
begin
	for change in
		select c.change_id from (
			select from_change as change_id from activity.part
			union
			select to_change from activity.part
			union
			select v.from_change from activity.activity_version v
			where v.activity_id in (select p.activity_id from activity.part p)) c
		where c.change_id < 9223372036854775807 order by 1
	loop
		create temporary table touched on commit drop as
		with recursive t(activity_id) as (
			select v.activity_id from activity.activity_version v where v.from_change = change
			union
			select p.programme_id from activity.part p join t using (activity_id)
			where p.from_change <= change and p.to_change >= change
		)
		select activity_id from t;
		perform activity.keep_programmes(change);
		drop table touched;
	end loop;
end $$;

-- the programmes of one computation of all figures
drop table reporting.programme;
