-- The indicators of a plan as the document prints them.

create table indicator_group (
    key      text primary key,
    label    text not null,
    position integer not null unique
);

create table indicator (
    id               text primary key,
    plan             text not null references plan,
    position         integer not null,
    -- The number in the plan's table; a goal of the text has none.
    no               integer check ((no is null) = (origin = 'text')),
    group_key        text not null references indicator_group,
    name             text not null,
    unit             text not null,
    nature           text not null check (nature in ('binding', 'expected')),
    nature_note      text,
    lower_is_better  boolean not null default false,
    -- In the plan's base year; null where none is printed.
    base             numeric check (base >= 0),
    target_year      integer not null,
    comparator       text not null check (comparator in ('=', '>', '>=', '~')),
    target           numeric not null check (target > 0),
    origin           text not null check (origin in ('table', 'text')),
    location         text not null,
    remark           text,
    responsible      text not null references unit,
    responsible_note text,
    least            numeric not null default 0,
    most             numeric check (most >= least),
    decimals         integer not null check (decimals between 0 and 4),
    headline         boolean not null default false,
    unique (plan, position),
    unique (plan, no)
);

create unique index indicator_headline on indicator (plan) where headline;

-- Where the text states a target of the table again.
create table stated_target (
    indicator  text not null references indicator,
    comparator text not null check (comparator in ('=', '>', '>=', '~')),
    target     numeric not null,
    location   text not null,
    primary key (indicator, location)
);

-- Dated goals in words, which no figure measures.
create table worded_goal (
    id       text primary key,
    plan     text not null references plan,
    position integer not null,
    year     integer not null,
    goal     text not null,
    location text not null,
    unique (plan, position)
);

create view indicator_sheet with (security_invoker = true) as
select i.id, i.plan, i.position, p.base_year, i.no, i.group_key, g.label as group_label, i.name, i.unit, i.nature,
       i.nature_note, i.lower_is_better, i.base, i.target_year, i.comparator, i.target, i.origin, i.location, i.remark,
       i.responsible, u.name as responsible_name, i.responsible_note, i.least, i.most, i.decimals, i.headline
from indicator i
join plan_basis p on p.id = i.plan
join indicator_group g on g.key = i.group_key
join unit u on u.code = i.responsible;
