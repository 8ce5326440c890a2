-- Lists brought in as files. The file is kept, sealed, until it is taken or discarded, so that a process that dies in
-- the middle can begin again; its rows are taken all or none.

create table enrolment_import (
    id             bigint generated always as identity primary key,
    scheme         text not null references scheme,
    scheme_version integer not null,
    township       text not null references unit,
    file_name      text not null,
    sha256         bytea not null,
    size           bigint not null check (size > 0),
    state          text not null default 'received'
        check (state in ('received', 'checking', 'checked', 'refused', 'applying', 'applied', 'discarded', 'failed')),
    -- Rows in the file, known once it has been read; rows done of the step that runs now.
    total          integer,
    done           integer not null default 0,
    faults         integer not null default 0,
    notices        integer not null default 0,
    problem        text,
    uploaded_by    text not null,
    uploaded_at    timestamptz not null,
    applied_by     text,
    applied_at     timestamptz,
    -- Until when a worker holds it; after that another may take it up.
    held_until     timestamptz,
    version        integer not null default 1,
    foreign key (scheme, scheme_version) references scheme_version
);

-- The same file is recognised, whoever brings it again.
create unique index import_taken_once on enrolment_import (scheme, township, sha256) where state = 'applied';
create index import_waiting on enrolment_import (state) where state in ('received', 'checking', 'applying');

create table import_chunk (
    import bigint not null references enrolment_import on delete cascade,
    no     integer not null,
    sealed bytea not null,
    primary key (import, no)
);

-- A row of the file as it would become a policy.
create table import_row (
    import            bigint not null references enrolment_import on delete cascade,
    row_no            integer not null,
    village           text,
    kind              text,
    collective        text,
    name              text,
    identity_kind     text,
    identity_index    bytea,
    identity_sealed   bytea,
    identity_mask     text,
    phone_sealed      bytea,
    phone_mask        text,
    bank              text,
    account_sealed    bytea,
    account_mask      text,
    plot              text,
    quantity          numeric(12, 2),
    previous_quantity numeric(12, 2),
    eligibility       boolean[],
    signed_on         date,
    sum_insured       numeric(14, 2),
    premium           numeric(14, 2),
    farmer            numeric(14, 2),
    district          numeric(14, 2),
    city              numeric(14, 2),
    province          numeric(14, 2)
);

create index import_row_of on import_row (import, row_no);

-- What is wrong with a row ('fault': the file cannot be taken) or worth knowing ('notice').
create table import_fault (
    import      bigint not null references enrolment_import on delete cascade,
    seq         bigint generated always as identity,
    row_no      integer not null,
    column_name text not null,
    -- As it stands in the file; numbers that belong to a person are masked.
    value       text not null,
    reason      text not null,
    severity    text not null check (severity in ('fault', 'notice')),
    primary key (import, seq)
);

create index import_fault_row on import_fault (import, row_no, seq);
