-- Which years the module has: those with goals, milestones or plots. Each ends with the last day that its documents name.

create or replace view unit_work with (security_invoker = true) as
select id, kind, unit, year, subject, due, opens, closes, state, evidence, hand, link, year::text as period from milestone_work
union all
select id, kind, unit, year, subject, due, opens, closes, state, evidence, hand, link, year::text from plot_work;

-- Whether anybody has reported anything of a year: the same for everybody, whatever rows they reach.
create function year_reported(asked integer) returns boolean
    language sql stable parallel safe security definer set search_path from current
    return exists (select from milestone_work where year = asked and state = 'done')
           or exists (select from plot_work where year = asked);

create view period with (security_invoker = true) as
select y.year::text as key, y.year || ' 年度森林资源保护发展目标责任' as name, y.year, make_date(y.year, 1, 1) as begins,
       greatest(make_date(y.year, 12, 31), (select max(m.due) from calendar m where m.year = y.year)) as ends,
       year_reported(y.year) as reported, array['milestone', 'plot'] as kinds
from (select year from calendar
      union select year from year_edition where kind = 'forest-goal' and in_force_from is not null
      union select year from plot_work) y;

-- What must be settled before a year is closed.
create view period_obstacle with (security_invoker = true) as
select year::text as period, '造林小班还有 ' || count(*) || ' 个没有验收' as what
from plot_work where kind = 'plot' and state <> 'done' group by year
union all
select year::text, '任务指标表第 ' || number || ' 版还没有核准' from year_edition
where kind = 'forest-goal' and state in ('draft', 'handed-in', 'returned');

call closes('year_edition', 'w.year::text');
call closes('milestone_report', '(select m.year::text from milestone m where m.id = w.milestone)');
call closes('plot', 'w.year::text');
call closes('plot_paper', '(select p.year::text from plot p where p.id = w.plot)');
