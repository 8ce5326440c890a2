-- The yearly work plan of open government and its chapters, and what it means by the groups of units that it names.

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

create view unit_group_member with (security_invoker = true) as
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

-- What others read of a plan: its year and document, its chapters, the names of groups.
create view published_plan with (security_invoker = true) as
select year, source, issued_on from work_plan;

create view plan_chapter with (security_invoker = true) as
select year, chapter, section, chapter_title, section_title from plan_section;

create view named_group with (security_invoker = true) as
select key, name, note from unit_group;
