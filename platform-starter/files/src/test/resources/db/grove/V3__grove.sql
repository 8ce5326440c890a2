-- A made-up register: groves with photographs, some of one tree.

create table grove (
    id       bigint generated always as identity primary key,
    township text not null references unit,
    name     text not null,
    closed   boolean not null default false,
    papers   integer not null default 0
);

create table tree (
    id    bigint generated always as identity primary key,
    grove bigint not null references grove,
    name  text not null
);

create table grove_paper (
    id          bigint generated always as identity primary key,
    grove       bigint not null references grove,
    tree        bigint references tree,
    kind        text not null check (kind in ('photo', 'deed')),
    name        text not null,
    media_type  text not null,
    size        integer not null check (size > 0),
    sha256      bytea not null,
    sealed      bytea not null,
    uploaded_by text not null,
    uploaded_at timestamptz not null
);

create index grove_paper_of on grove_paper (grove);

call wall('grove', 'township = {unit}');
call wall('tree', 'grove in (select id from grove)');
call wall('grove_paper', 'grove in (select id from grove)');
