-- A made-up register: orchards, in 公顷.

create table orchard (
    id       bigint generated always as identity primary key,
    township text not null references unit,
    name     text not null,
    area     numeric(10, 4) not null check (area > 0),
    stems    bigint,
    planted  date,
    import   bigint not null references import_job,
    row_no   integer not null,
    added_by text not null,
    added_at timestamptz not null,
    unique (township, name)
);

call wall('orchard', 'township = {unit}');

create table orchard_row (
    job     bigint not null,
    row_no  integer not null,
    name    text,
    area    numeric(10, 4),
    stems   bigint,
    planted date
);

create index orchard_row_of on orchard_row (job, row_no);
