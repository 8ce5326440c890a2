-- Who owes what by when: the year's calendar, one row for each milestone and unit.
create view milestone_work with (security_invoker = true) as
select m.id || '/' || mu.unit as id, 'milestone' as kind, mu.unit, m.year, m.title as subject, m.due,
       cast(null as date) as opens, cast(null as date) as closes,
       case when r.unit is null then 'waiting' else 'done' end as state, r.document_number as evidence,
       cast(null as text) as hand, '/forestry/milestones?unit=' || mu.unit as link
from milestone m
join milestone_unit mu on mu.milestone = m.id
left join milestone_report r on r.milestone = mu.milestone and r.unit = mu.unit;
