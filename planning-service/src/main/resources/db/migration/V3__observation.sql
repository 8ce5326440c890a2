-- What is known of each indicator, year by year.

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

-- What others read of a value.
create view observed_value with (security_invoker = true) as
select id, indicator, period, version, period_note, approved, entered_by, source from observation;

-- A value is added and approved; nobody changes or removes one.
revoke update, delete, truncate on observation from ${runtimeRole};
grant update (approved, approved_by, approved_on) on observation to ${runtimeRole};
