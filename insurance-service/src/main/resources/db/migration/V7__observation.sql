-- Transactions as the collectors report them. Prices in the scheme's price unit.

create table observation (
    id          bigint generated always as identity primary key,
    point       bigint not null references monitoring_point,
    day         date not null,
    price       numeric(10, 4) not null check (price > 0),
    -- What was traded, in kilograms, when the collector knows it.
    weight      numeric(12, 2) check (weight > 0),
    note        text,
    state       text not null default 'entered' check (state in ('entered', 'confirmed', 'rejected', 'replaced')),
    -- Why it deserves a second look, as found when it was entered.
    flags       text[] not null default '{}',
    replaces    bigint references observation,
    entered_by  text not null,
    entered_at  timestamptz not null,
    reviewed_by text,
    reviewed_at timestamptz,
    review_note text,
    version     integer not null default 1,
    -- Why it was entered after the collectors' days were over.
    late_reason text,
    constraint nobody_reviews_their_own check (reviewed_by <> entered_by)
);

create index observation_of_day on observation (point, day);
create unique index observation_replaced_once on observation (replaces);
create index observation_flagged on observation (point) where state = 'entered' and flags <> '{}';

create view reported_price with (security_invoker = true) as
select o.id, o.point, m.scheme, o.day, o.price, o.state, o.flags, o.late_reason, o.entered_by
from observation o
join price_point m on m.id = o.point;

revoke delete, truncate on observation from ${runtimeRole};
