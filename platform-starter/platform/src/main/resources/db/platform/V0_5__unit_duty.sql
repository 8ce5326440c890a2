-- Which unit answers for what in this module. A merger of bureaus changes rows here and nothing else.

create table unit_duty (
    id            bigint generated always as identity primary key,
    unit          text not null references unit (code),
    duty          text not null,
    valid_from    date not null,
    -- The last day; null while no end is known. One that lies before the first day was taken back before it began.
    valid_to      date check (valid_to >= valid_from - 1),
    source        text not null,
    ending_source text,
    version       integer not null default 1,
    check ((valid_to is null) = (ending_source is null))
);

create unique index unit_duty_running on unit_duty (unit, duty) where valid_to is null;

-- Who had which duty when is never forgotten: a duty is ended, not removed.
revoke delete, truncate on unit_duty from ${runtimeRole};
