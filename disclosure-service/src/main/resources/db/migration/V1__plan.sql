-- The yearly work plan of open government: its chapters, its tasks, and who must do each by when.

create table work_plan (
    year      integer primary key,
    source    text not null,
    issued_on date not null
);

-- What a document means by a collective name such as "all bureaus".
create table unit_group (
    key  text primary key,
    name text not null,
    -- How we read the name where the document leaves it open.
    note text
);

-- Members are found by kind, so that a new township is in every group of townships by itself. A group without a kind
-- has no member in the unit directory: it is printed, and nobody's state is kept for it.
create table unit_group_kind (
    unit_group text not null references unit_group,
    kind       text not null,
    primary key (unit_group, kind)
);

create view unit_group_member as
select k.unit_group, u.code as unit
from unit_group_kind k join unit u on u.kind = k.kind;

create table plan_section (
    year          integer not null references work_plan,
    chapter       integer not null,
    section       integer not null,
    chapter_title text not null,
    section_title text not null,
    primary key (year, chapter, section)
);

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
create view task_unit as
select year, no, unit from task_responsible where unit is not null
union
select r.year, r.no, m.unit from task_responsible r join unit_group_member m using (unit_group);

insert into unit_group (key, name, note) values
    ('bureaus',             '各部门（单位）',     null),
    ('townships',           '各镇街',             null),
    ('relevant-bureaus',    '各相关部门（单位）', '文件没有列出是哪些部门，按全部部门列入'),
    ('catalogue-projects',  '决策目录项目承办单位', '以当年重大行政决策目录为准'),
    ('public-institutions', '相关公共企事业单位', '由各主管部门督导，不单独填报');

insert into unit_group_kind (unit_group, kind) values
    ('bureaus',          'bureau'),
    ('townships',        'township'),
    ('relevant-bureaus', 'bureau');
