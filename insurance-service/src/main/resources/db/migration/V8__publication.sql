-- The daily averages, in the scheme's price unit, and the observations that they rest on. Published prices are versioned;
-- the highest version of a day counts.

create table published_price (
    scheme       text not null references scheme,
    day          date not null,
    price        numeric not null check (price >= 0),
    version      integer not null default 1 check (version > 0),
    -- Before rounding to the decimals of the scheme.
    mean         numeric,
    points       integer,
    source       text,
    reason       text,
    published_by text,
    published_at timestamptz,
    -- What was said about points without an observation.
    note         text,
    -- Who proposed it, where one officer did not publish it alone.
    proposed_by  text,
    primary key (scheme, day, version),
    constraint a_correction_has_a_reason check ((version = 1) = (reason is null)),
    constraint nobody_releases_their_own_proposal check (proposed_by <> published_by)
);

-- The observations behind a publication, so that anybody can recompute it.
create table published_observation (
    scheme      text not null,
    day         date not null,
    version     integer not null,
    observation bigint not null references observation,
    primary key (scheme, day, version, observation),
    foreign key (scheme, day, version) references published_price
);

-- A day that one officer does not publish alone, because it is late or far from everything known: one proposes its price,
-- another releases it. Nothing is deleted; of a day, one proposal at a time waits.
create table price_proposal (
    id            bigint generated always as identity primary key,
    scheme        text not null references scheme,
    day           date not null,
    -- The published version that it would replace: 0 when the day has none.
    replaces      integer not null check (replaces >= 0),
    price         numeric not null check (price >= 0),
    -- The observations that it rests on: when others count by the time of its release, it is stale.
    observations  bigint[] not null,
    causes        text[] not null,
    reason        text,
    note          text,
    state         text not null default 'proposed'
        check (state in ('proposed', 'released', 'rejected', 'withdrawn', 'superseded')),
    proposed_by   text not null,
    proposed_at   timestamptz not null,
    decided_by    text,
    decided_at    timestamptz,
    decision_note text,
    constraint nobody_releases_their_own check (state not in ('released', 'rejected') or decided_by <> proposed_by),
    constraint decided_by_somebody check ((state = 'proposed') = (decided_by is null))
);

create unique index price_proposal_waiting on price_proposal (scheme, day) where state = 'proposed';

create view current_price with (security_invoker = true) as
select p.* from published_price p
where p.version = (select max(newest.version) from published_price newest
                   where newest.scheme = p.scheme and newest.day = p.day);

create view price_version with (security_invoker = true) as
select scheme, day, version, price, points, source, reason, published_at from published_price;

create view published_figure with (security_invoker = true) as
select scheme, day, version, observation from published_observation;

revoke update, delete, truncate on published_price, published_observation from ${runtimeRole};
revoke delete, truncate on price_proposal from ${runtimeRole};
