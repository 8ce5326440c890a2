-- What the plan asks of units every year in numbers, beside its tasks.

create table yearly_duty (
    year     integer not null references work_plan,
    key      text not null,
    position integer not null,
    title    text not null,
    -- How often each responsible unit must do it in the year, at least.
    at_least integer not null check (at_least > 0),
    due      date not null,
    -- The task that asks for it too, if there is one.
    task     integer,
    source   text not null,
    primary key (year, key),
    foreign key (year, task) references task
);

create table yearly_duty_responsible (
    year       integer not null,
    key        text not null,
    position   integer not null,
    unit       text references unit,
    unit_group text references unit_group,
    primary key (year, key, position),
    foreign key (year, key) references yearly_duty,
    check (num_nonnulls(unit, unit_group) = 1)
);

create view yearly_duty_unit with (security_invoker = true) as
select year, key, unit from yearly_duty_responsible where unit is not null
union
select r.year, r.key, m.unit from yearly_duty_responsible r join unit_group_member m using (unit_group);

insert into yearly_duty (year, key, position, title, at_least, due, task, source) values
    (2023, 'implementation-plan', 1, '制定本单位年度实施方案',     1, '2023-07-31', null, '章政办发〔2023〕10号 末段'),
    (2023, 'executive-meetings',  2, '市民代表列席政府常务会议',   5, '2023-12-31', 17,   '章政办发〔2023〕10号 二（二）'),
    (2023, 'policy-evaluation',   3, '专题政策评价',               1, '2023-12-31', 18,   '章政办发〔2023〕10号 二（三）'),
    (2023, 'training',            4, '政务公开培训',               1, '2023-12-31', 52,   '章政办发〔2023〕10号 五（三）'),
    (2023, 'council-session',     5, '政务公开协调机制会议',       1, '2023-12-31', 49,   '章政办发〔2023〕10号 五（一）');

insert into yearly_duty_responsible (year, key, position, unit, unit_group) values
    (2023, 'implementation-plan', 1, null, 'townships'),
    (2023, 'implementation-plan', 2, null, 'bureaus'),
    (2023, 'executive-meetings',  1, 'bureau-government-office', null),
    (2023, 'policy-evaluation',   1, null, 'townships'),
    (2023, 'policy-evaluation',   2, null, 'bureaus'),
    (2023, 'training',            1, null, 'townships'),
    (2023, 'training',            2, null, 'bureaus'),
    (2023, 'council-session',     1, null, 'townships'),
    (2023, 'council-session',     2, null, 'bureaus');
