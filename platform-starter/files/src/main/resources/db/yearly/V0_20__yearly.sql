-- Tables that a document brings each year, in editions: entered, handed in, approved by somebody else. The rows of an
-- edition stand in the module's own table, from its draft on.

create table year_edition (
    id              bigint generated always as identity primary key,
    kind            text not null,
    year            integer not null,
    number          integer not null check (number > 0),
    state           text not null check (state in ('draft', 'handed-in', 'returned', 'in-force', 'superseded', 'discarded')),
    -- The document that brings it, and why it takes the place of an edition in force.
    document        text not null,
    issued_on       date not null,
    reason          text,
    -- The file's name; null for pasted text.
    file_name       text,
    -- What was found while it was read: {"notices": […], "account": […]}.
    found           jsonb not null,
    entered_by      text not null,
    entered_name    text not null,
    entered_at      timestamptz not null,
    handed_in_by    text,
    handed_in_name  text,
    decided_by      text,
    decided_name    text,
    decided_at      timestamptz,
    -- Why it was returned.
    note            text,
    in_force_from   date,
    -- The first day on which it is in force no more.
    in_force_until  date check (in_force_until >= in_force_from),
    version         integer not null default 1,
    check ((state in ('in-force', 'superseded')) = (in_force_from is not null)),
    check ((state = 'superseded') = (in_force_until is not null))
);

create unique index year_edition_numbered on year_edition (kind, year, number) where state <> 'discarded';
create unique index year_edition_in_force on year_edition (kind, year) where state = 'in-force';
create unique index year_edition_open on year_edition (kind, year) where state in ('draft', 'handed-in', 'returned');

-- The edition of a year that a module ships: its number, under which a migration adds the rows.
create function shipped_edition(kind text, year integer, document text, issued_on date) returns bigint
    language sql as $$
insert into year_edition (kind, year, number, state, document, issued_on, found, entered_by, entered_name, entered_at,
                          in_force_from)
values (kind, year, 1, 'in-force', document, issued_on, '{"notices": [], "account": []}', 'platform', '平台初始数据',
        issued_on::timestamp at time zone 'Asia/Shanghai', issued_on)
returning id
$$;
