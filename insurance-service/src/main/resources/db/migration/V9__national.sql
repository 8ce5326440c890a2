-- A national price on its way: entered by one officer, published by another.

create table national_price (
    id            bigint generated always as identity primary key,
    scheme        text not null references scheme,
    day           date not null,
    price         numeric(10, 4) not null check (price > 0),
    source        text not null check (source <> ''),
    reason        text,
    state         text not null default 'entered' check (state in ('entered', 'published', 'rejected')),
    entered_by    text not null,
    entered_at    timestamptz not null,
    decided_by    text,
    decided_at    timestamptz,
    version       integer not null default 1,
    decision_note text,
    constraint nobody_decides_their_own check (decided_by <> entered_by)
);

-- One proposal at a time for a day.
create unique index national_price_undecided on national_price (scheme, day) where state = 'entered';

create view national_figure with (security_invoker = true) as
select scheme, day, state, entered_by from national_price;

revoke delete, truncate on national_price from ${runtimeRole};
