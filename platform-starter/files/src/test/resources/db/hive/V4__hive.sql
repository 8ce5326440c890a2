-- A made-up register: hives, counted by their keeper's unit, looked at by one officer and recognised by another.

create table hive (
    id            bigint generated always as identity primary key,
    unit          text not null references unit,
    year          integer not null,
    place         text not null,
    boxes         integer not null check (boxes > 0),
    honey         numeric(10, 4),
    kind          text not null check (kind in ('native', 'western')),
    state         text not null default 'reported' check (state in ('reported', 'seen', 'recognised', 'gone')),
    note          text,
    living_boxes  integer,
    entered_by    text not null,
    entered_at    timestamptz not null,
    seen_by       text,
    recognised_by text,
    version       integer not null default 1
);
create unique index hive_once on hive (unit, year, place) nulls not distinct where state <> 'gone';

create view hive_sheet with (security_invoker = true) as
select h.*, u.name as unit_name, h.place as search from hive h join unit u on u.code = h.unit;

create table hive_row (
    job bigint not null, row_no integer not null, year integer, place text, boxes integer, honey numeric, kind text
);
create index hive_row_of on hive_row (job, row_no);

create table hive_paper (
    id          bigint generated always as identity primary key,
    hive        bigint not null references hive,
    kind        text not null,
    name        text not null,
    media_type  text not null,
    size        integer not null check (size > 0),
    sha256      bytea not null,
    sealed      bytea not null,
    uploaded_by text not null,
    uploaded_at timestamptz not null
);

call wall('hive', 'unit = {unit}');
call wall('hive_row', 'job in (select id from import_job)');
call wall('hive_paper', 'hive in (select id from hive)');
