-- Which years the module has: those whose values the plan asks for. A year's values are entered in the year after it; where
-- nobody has ever entered any, the plan is taken to be waiting only until the day that it names.
create view period with (security_invoker = true) as
with newest as (select * from plan_basis order by issued_on desc limit 1)
select y.year::text as key, '新型城镇化规划 ' || y.year || ' 年度指标' as name, y.year, make_date(y.year + 1, 1, 1) as begins,
       case when exists (select from entered_value) then make_date(y.year + 1, 12, 31)
            else coalesce(report_due(n.issued_on, n.report_month, n.report_day, y.year), make_date(y.year + 1, 12, 31))
       end as ends,
       exists (select from entered_value v where v.year = y.year) as reported, array['report'] as kinds
from newest n
cross join lateral generate_series(n.base_year, (select max(i.target_year) from indicator_sheet i where i.plan = n.id)) as y (year);

-- What must be settled before a year is closed.
create view period_obstacle with (security_invoker = true) as
select v.year::text as period, '还有 ' || count(*) || ' 项指标数值没有审核' as what
from entered_value v
where not v.approved
  and not exists (select from entered_value newer
                  where newer.indicator = v.indicator and newer.year = v.year and newer.version > v.version)
group by v.year;
