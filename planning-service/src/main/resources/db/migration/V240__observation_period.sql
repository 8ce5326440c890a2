-- The year of a value is the period in which its work counts.
create or replace view unit_work with (security_invoker = true) as
with newest as (select * from plan_basis order by issued_on desc limit 1)
select 'report-' || y.year || '-' || i.id as id, 'report' as kind, i.responsible as unit, y.year,
       '报送 ' || y.year || ' 年指标数值：' || i.name as subject, report_due(n.issued_on, n.report_month, n.report_day, y.year) as due,
       make_date(y.year + 1, 1, 1) as opens, make_date(y.year + 1, 12, 31) as closes,
       case when o.indicator is null then 'waiting' else 'done' end as state, o.source as evidence,
       cast(null as text) as hand, '/planning/indicators/' || i.id as link, y.year::text as period
from newest n
join indicator_sheet i on i.plan = n.id
cross join generate_series(n.base_year, i.target_year) as y (year)
left join lateral (select o.indicator, o.source from observation o
                   where o.indicator = i.id and o.period = y.year and o.period_note is null
                   order by o.version desc limit 1) o on true
union all
select 'approve-' || o.id, 'approval', i.responsible, o.period, '审核 ' || o.period || ' 年指标数值：' || i.name,
       null, null, null, 'waiting', o.source, o.entered_by, '/planning/indicators/' || i.id, o.period::text
from newest n
join indicator_sheet i on i.plan = n.id
join observation o on o.indicator = i.id
where not o.approved
  and not exists (select from observation newer
                  where newer.indicator = o.indicator and newer.period = o.period and newer.version > o.version);

-- Of which years somebody has entered values: the document's own are nobody's report.
create view entered_value with (security_invoker = true) as
select period as year, approved, indicator, version from observation where origin = 'entered';

call closes('observation', 'w.period::text');
