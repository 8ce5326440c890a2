-- From a transaction at a monitoring point to the published price of a day. Prices in the scheme's price unit.

create table monitoring_point (
    id           bigint generated always as identity primary key,
    scheme       text not null references scheme,
    name         text not null,
    township     text not null references unit,
    address      text,
    position     integer not null default 1,
    active_from  date not null,
    -- Its last day; null as long as it goes on.
    active_until date,
    created_by   text not null,
    version      integer not null default 1,
    unique (scheme, name),
    constraint days_in_order check (active_until >= active_from)
);

-- Who reports for a point, by login name.
create table point_collector (
    point    bigint not null references monitoring_point,
    username text not null,
    primary key (point, username)
);

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
    constraint nobody_reviews_their_own check (reviewed_by <> entered_by)
);

create index observation_of_day on observation (point, day);

-- A national price on its way: entered by one officer, published by another.
create table national_price (
    id         bigint generated always as identity primary key,
    scheme     text not null references scheme,
    day        date not null,
    price      numeric(10, 4) not null check (price > 0),
    source     text not null check (source <> ''),
    reason     text,
    state      text not null default 'entered' check (state in ('entered', 'published', 'rejected')),
    entered_by text not null,
    entered_at timestamptz not null,
    decided_by text,
    decided_at timestamptz,
    version    integer not null default 1,
    constraint nobody_decides_their_own check (decided_by <> entered_by)
);

-- Published prices are versioned; the highest version of a day counts. Demonstration data lives in a database of its
-- own, so a row needs no mark any more.
delete from published_price where demo;
alter table published_price
    drop constraint published_price_pkey,
    drop column demo,
    add column version integer not null default 1 check (version > 0),
    -- Before rounding to the decimals of the scheme.
    add column mean numeric,
    add column points integer,
    add column source text,
    add column reason text,
    add column published_by text,
    add column published_at timestamptz,
    add primary key (scheme, day, version),
    add constraint a_correction_has_a_reason check ((version = 1) = (reason is null));

-- The observations behind a publication, so that anybody can recompute it.
create table published_observation (
    scheme      text not null,
    day         date not null,
    version     integer not null,
    observation bigint not null references observation,
    primary key (scheme, day, version, observation),
    foreign key (scheme, day, version) references published_price
);

create view current_price as
select p.* from published_price p
where p.version = (select max(newest.version) from published_price newest
                   where newest.scheme = p.scheme and newest.day = p.day);

grant insert on published_price to ${runtimeRole};
revoke update, delete, truncate on published_price, published_observation from ${runtimeRole};
revoke delete, truncate on observation, national_price, monitoring_point from ${runtimeRole};
