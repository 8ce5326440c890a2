-- Who owes what by when. A unit's task waits for the unit until it hands it in; without a date, only once it was
-- returned. What is handed in waits for the disclosure office, but not for who handed it in.
create view unit_work with (security_invoker = true) as
select w.year || '/' || w.no || '/' || w.unit as id, 'task' as kind, w.unit, w.year, w.title as subject, w.due,
       cast(null as date) as opens, cast(null as date) as closes,
       case when w.state = 'accepted' then 'done'
            when w.state = 'submitted' then 'handed-in'
            when w.due is not null or w.state = 'returned' then 'waiting'
            else 'standing' end as state,
       w.evidence, cast(null as text) as hand, '/disclosure/tasks/' || w.year || '/' || w.no || '?unit=' || w.unit as link
from task_work w
union all
select w.year || '/' || w.no || '/' || w.unit || '/review', 'review', w.unit, w.year, '审核：' || w.title, w.due,
       null, null, 'waiting', w.evidence, w.submitted_by,
       '/disclosure/tasks/' || w.year || '/' || w.no || '?unit=' || w.unit
from task_work w
where w.state = 'submitted';
