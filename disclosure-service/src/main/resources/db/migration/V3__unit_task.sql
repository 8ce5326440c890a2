-- How far each unit is with each task. A unit without a row has not started.

create table unit_task (
    year         integer not null,
    no           integer not null,
    unit         text not null references unit,
    state        text not null check (state in ('in-progress', 'submitted', 'accepted', 'returned')),
    -- What was said with the last change, by the unit or by the reviewer; the audit trail keeps what was said before.
    note         text not null,
    -- What the unit submits as proof: words or an address.
    evidence     text,
    -- Who submitted last: the one person who may not review.
    submitted_by text,
    changed_at   timestamptz not null,
    version      integer not null default 1,
    primary key (year, no, unit),
    foreign key (year, no) references task,
    check (state = 'in-progress' or (evidence is not null and submitted_by is not null))
);

create index unit_task_unit on unit_task (unit);

-- Every responsible unit's work on every task, begun or not.
create view unit_work as
select tu.year, tu.no, t.title, t.due, tu.unit, u.name as unit_name, u.position as unit_position,
       coalesce(w.state, 'not-started') as state, w.note, w.evidence, w.submitted_by, w.changed_at,
       coalesce(w.version, 0) as version
from task_unit tu
join task t using (year, no)
join unit u on u.code = tu.unit
left join unit_task w using (year, no, unit);
