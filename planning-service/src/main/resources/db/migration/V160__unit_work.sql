-- The last day for reporting a year's values, or null for a year whose day had passed when the plan was issued: nobody
-- can be late by a rule that was not there yet. The 29th of February is the 28th in most years.
create function report_due(plan, year integer) returns date
    language sql stable
    return (select case when due >= ($1).issued_on then due end
            from (select make_date($2 + 1, ($1).report_month, 1) as first) as month,
                 lateral (select least(first + ($1).report_day - 1, cast(first + interval '1 month' as date) - 1)) as day (due));

-- Who owes what by when, under the plan in force: last year's value of each indicator, in the year after it, and the
-- newest version of a value that nobody has approved yet, which waits for a colleague of who entered it. A value that
-- the document does not date is none.
create view unit_work with (security_invoker = true) as
with newest as (select p from plan p order by p.issued_on desc limit 1)
select 'report-' || y.year || '-' || i.id as id, 'report' as kind, i.responsible as unit, y.year,
       '报送 ' || y.year || ' 年指标数值：' || i.name as subject, report_due(n.p, y.year) as due,
       make_date(y.year + 1, 1, 1) as opens, make_date(y.year + 1, 12, 31) as closes,
       case when o.indicator is null then 'waiting' else 'done' end as state, o.source as evidence,
       cast(null as text) as hand, '/planning/indicators/' || i.id as link
from newest n
join indicator i on i.plan = (n.p).id
cross join generate_series((n.p).base_year, i.target_year) as y (year)
left join lateral (select o.indicator, o.source from observation o
                   where o.indicator = i.id and o.period = y.year and o.period_note is null
                   order by o.version desc limit 1) o on true
union all
select 'approve-' || o.id, 'approval', i.responsible, o.period, '审核 ' || o.period || ' 年指标数值：' || i.name,
       null, null, null, 'waiting', o.source, o.entered_by, '/planning/indicators/' || i.id
from newest n
join indicator i on i.plan = (n.p).id
join observation o on o.indicator = i.id
where not o.approved
  and not exists (select from observation newer
                  where newer.indicator = o.indicator and newer.period = o.period and newer.version > o.version);
