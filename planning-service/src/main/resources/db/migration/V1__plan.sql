-- A plan and how it is judged.

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

-- What others read of a plan.
create view plan_basis with (security_invoker = true) as
select id, source, base_year, issued_on, report_month, report_day from plan;

-- The last day for reporting a year's values, or null for a year whose day had passed when the plan was issued: nobody
-- can be late by a rule that was not there yet. The 29th of February is the 28th in most years.
create function report_due(issued_on date, report_month integer, report_day integer, year integer) returns date
    language sql immutable
    return (select case when due >= issued_on then due end
            from (select make_date(year + 1, report_month, 1) as first) as month,
                 lateral (select least(first + report_day - 1, cast(first + interval '1 month' as date) - 1)) as day (due));
