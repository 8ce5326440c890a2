-- The monitoring points: where prices are collected, and by whom.

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

create view price_point with (security_invoker = true) as
select id, scheme, name, township, position, active_from, active_until from monitoring_point;

create view price_collector with (security_invoker = true) as
select point, username from point_collector;

revoke truncate on monitoring_point from ${runtimeRole};
