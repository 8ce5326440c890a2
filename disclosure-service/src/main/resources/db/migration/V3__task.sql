-- The tasks of a plan, who must do each by when, and how far each unit is.

-- Where the table prints no responsible units or no deadline, the row shares those of the row above; the flags tell.
create table task (
    year                  integer not null references work_plan,
    no                    integer not null check (no > 0),
    chapter               integer not null,
    section               integer not null,
    title                 text not null check (length(title) between 1 and 30),
    deadline_kind         text not null check (deadline_kind in ('date', 'on-release', 'standing')),
    due                   date,
    deadline_inherited    boolean not null,
    responsible_inherited boolean not null,
    primary key (year, no),
    foreign key (year, chapter, section) references plan_section,
    check ((deadline_kind = 'date') = (due is not null))
);

-- The responsible units as the table prints them, in its order: a unit or a group.
create table task_responsible (
    year       integer not null,
    no         integer not null,
    position   integer not null,
    unit       text references unit,
    unit_group text references unit_group,
    primary key (year, no, position),
    foreign key (year, no) references task,
    unique (year, no, unit),
    unique (year, no, unit_group),
    check (num_nonnulls(unit, unit_group) = 1)
);

-- Every single unit that is responsible for a task, named or as a member of a group, once.
create view task_unit with (security_invoker = true) as
select year, no, unit from task_responsible where unit is not null
union
select r.year, r.no, m.unit from task_responsible r join unit_group_member m using (unit_group);

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
create view task_work with (security_invoker = true) as
select tu.year, tu.no, t.title, t.due, tu.unit, u.name as unit_name, u.position as unit_position,
       coalesce(w.state, 'not-started') as state, w.note, w.evidence, w.submitted_by, w.changed_at,
       coalesce(w.version, 0) as version
from task_unit tu
join task t using (year, no)
join unit u on u.code = tu.unit
left join unit_task w using (year, no, unit);
