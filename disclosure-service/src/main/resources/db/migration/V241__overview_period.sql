-- Which years the module has: those with a work plan.

-- Whether anybody has reported anything of a year: the same for everybody, whatever rows they reach.
create function year_reported(asked integer) returns boolean
    language sql stable parallel safe security definer set search_path from current
    return exists (select from task_work where year = asked and state <> 'not-started');

create view period with (security_invoker = true) as
select p.year::text as key, p.year || ' 年度政务公开工作' as name, p.year, make_date(p.year, 1, 1) as begins,
       greatest(make_date(p.year, 12, 31), (select d.due from last_due d where d.year = p.year)) as ends,
       year_reported(p.year) as reported, array['task'] as kinds
from published_plan p;

-- What must be settled before a year is closed.
create view period_obstacle with (security_invoker = true) as
select year::text as period, '还有 ' || count(*) || ' 项提交的材料没有审核' as what
from task_work where state = 'submitted' group by year;
