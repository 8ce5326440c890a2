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

revoke delete, truncate on price_proposal from ${runtimeRole};

alter table published_price
    -- Who proposed it, where one officer did not publish it alone.
    add column proposed_by text,
    add constraint nobody_releases_their_own_proposal check (proposed_by <> published_by);

create or replace view current_price as
select p.* from published_price p
where p.version = (select max(newest.version) from published_price newest
                   where newest.scheme = p.scheme and newest.day = p.day);

-- A point that was set up by mistake and has no figures goes again.
grant delete on monitoring_point to ${runtimeRole};
