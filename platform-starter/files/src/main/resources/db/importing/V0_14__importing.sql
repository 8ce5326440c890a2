-- Lists brought in as files. The file is kept, sealed, until it is taken or discarded, so that a process that dies in
-- the middle can begin again; its rows stand in a staging table of the module's own and are taken all or none.

create table import_job (
    id            bigint generated always as identity primary key,
    kind          text not null,
    unit          text not null references unit,
    -- As what its people reach it: as the township's clerks, or as whoever belongs to the unit.
    reached_as    text not null check (reached_as in ('township', 'unit')),
    -- What the list is about, such as a scheme, and the edition of that which its rows are checked against.
    about         text not null,
    edition       integer not null,
    file_name     text not null,
    sha256        bytea not null,
    size          bigint not null check (size > 0),
    state         text not null default 'received'
        check (state in ('received', 'checking', 'checked', 'refused', 'applying', 'applied', 'discarded', 'failed')),
    -- Rows in the file, known once it has been read; rows done of the step that runs now.
    total         integer,
    done          integer not null default 0,
    faults        integer not null default 0,
    notices       integer not null default 0,
    -- How many rows have to be mended, and what became of every row of the file.
    fault_rows    integer not null default 0,
    account       jsonb,
    problem       text,
    uploaded_by   text not null,
    uploaded_at   timestamptz not null,
    applied_by    text,
    applied_name  text,
    applied_roles text[],
    applied_at    timestamptz,
    -- The process that holds it, and until when; after that another may take it up.
    held_by       uuid,
    held_until    timestamptz,
    -- When its check was begun last: the unit served least recently comes first.
    taken_up_at   timestamptz,
    -- Checks that have begun and not ended: 0 while it waits, 1 while it is checked, above 0 later only where a process
    -- died with it. While it is entered: attempts that failed.
    attempts      integer not null default 0,
    -- Checks that ended with an error in a process that lives on.
    failures      integer not null default 0,
    version       integer not null default 1
);

-- The same file is recognised, whoever brings it again.
create unique index import_taken_once on import_job (kind, about, unit, sha256) where state = 'applied';
create index import_waiting on import_job (state) where state in ('received', 'checking', 'applying', 'failed');
create index import_served on import_job (unit, taken_up_at desc nulls last);

create table import_chunk (
    job    bigint not null references import_job on delete cascade,
    no     integer not null,
    sealed bytea not null,
    primary key (job, no)
);

-- What is wrong with a row ('fault': the file cannot be taken) or worth knowing ('notice'). Written by the hundred
-- thousand and always together with its job: looking that up for each would take longer than writing it.
create table import_fault (
    job         bigint not null,
    seq         bigint generated always as identity,
    row_no      integer not null,
    column_name text not null,
    -- As it stands in the file; numbers that belong to a person are masked.
    value       text not null,
    reason      text not null,
    severity    text not null check (severity in ('fault', 'notice')),
    primary key (job, seq)
);

create index import_fault_row on import_fault (job, row_no, seq);

call wall('import_job', 'unit = {township} or reached_as = ''unit'' and unit = {unit}');
call wall('import_chunk', 'job in (select id from import_job)');
call wall('import_fault', 'job in (select id from import_job)');
