-- A plan, its indicators as the document prints them, and what is known of each, year by year.

create table plan (
    id               text primary key,
    name             text not null,
    source           text not null,
    issued_on        date not null,
    base_year        integer not null,
    -- Our decisions, for the district to change: points behind the expected share, and whether binding indicators are
    -- judged one level more strictly.
    at_risk_behind   numeric not null check (at_risk_behind >= 0),
    off_track_behind numeric not null check (off_track_behind >= at_risk_behind),
    binding_stricter boolean not null,
    -- What becomes of a value to which the document gives no year.
    undated          text not null check (undated in ('count', 'count-unless-base', 'ignore')),
    -- A value that differs from the previous one by more than so many percent needs a note.
    jump_percent     numeric not null check (jump_percent > 0),
    -- The day of the following year by which a year's values are due.
    report_month     integer not null check (report_month between 1 and 12),
    report_day       integer not null check (report_day between 1 and 31)
);

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

create table observation (
    id           bigint generated always as identity primary key,
    indicator    text not null references indicator,
    period       integer not null,
    version      integer not null check (version >= 1),
    value        numeric not null check (value >= 0),
    source       text not null,
    location     text check ((location is null) = (origin = 'entered')),
    note         text,
    period_note  text,
    printed_unit text,
    origin       text not null check (origin in ('table', 'text', 'entered')),
    as_of        date not null,
    approved     boolean not null default false,
    entered_by   text check ((entered_by is null) = (origin <> 'entered')),
    entered_on   date,
    approved_by  text check (approved_by <> entered_by),
    approved_on  date,
    unique (indicator, period, version),
    -- What the document itself prints needs nobody's approval.
    check (origin = 'entered' or approved),
    check ((approved_by is not null) = (approved and origin = 'entered'))
);

create view indicator_sheet as
select i.id, i.plan, i.position, p.base_year, i.no, i.group_key, g.label as group_label, i.name, i.unit, i.nature,
       i.nature_note, i.lower_is_better, i.base, i.target_year, i.comparator, i.target, i.origin, i.location, i.remark,
       i.responsible, u.name as responsible_name, i.responsible_note, i.least, i.most, i.decimals, i.headline
from indicator i
join plan p on p.id = i.plan
join indicator_group g on g.key = i.group_key
join unit u on u.code = i.responsible;

-- A value is added and approved; nobody changes or removes one.
revoke update, delete, truncate on observation from ${runtimeRole};
grant update (approved, approved_by, approved_on) on observation to ${runtimeRole};
