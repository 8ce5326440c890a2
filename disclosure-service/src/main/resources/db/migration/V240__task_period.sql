-- The year of a task is the period in which its work counts.
create or replace view unit_work with (security_invoker = true) as
select w.year || '/' || w.no || '/' || w.unit as id, 'task' as kind, w.unit, w.year, w.title as subject, w.due,
       cast(null as date) as opens, cast(null as date) as closes,
       case when w.state = 'accepted' then 'done'
            when w.state = 'submitted' then 'handed-in'
            when w.due is not null or w.state = 'returned' then 'waiting'
            else 'standing' end as state,
       w.evidence, cast(null as text) as hand, '/disclosure/tasks/' || w.year || '/' || w.no || '?unit=' || w.unit as link,
       w.year::text as period
from task_work w
union all
select w.year || '/' || w.no || '/' || w.unit || '/review', 'review', w.unit, w.year, '审核：' || w.title, w.due,
       null, null, 'waiting', w.evidence, w.submitted_by,
       '/disclosure/tasks/' || w.year || '/' || w.no || '?unit=' || w.unit, w.year::text
from task_work w
where w.state = 'submitted';

-- The last day that the tasks of a year name.
create view last_due with (security_invoker = true) as
select year, max(due) as due from task group by year;

call closes('unit_task', 'w.year::text');
