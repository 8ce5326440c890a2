-- Enrolment lists come through the platform's imports (V0_14): jobs, files and faults are its tables, the rows that a
-- list would enter are this module's.

-- A row of the file as it would become a policy. Rows are written and removed by the hundred thousand, always together
-- with their job: no foreign key looks that up for each of them.
create table enrolment_row (
    job               bigint not null,
    row_no            integer not null,
    village           text,
    kind              text,
    name              text,
    identity_kind     text,
    identity_index    bytea,
    identity_sealed   bytea,
    identity_mask     text,
    phone_sealed      bytea,
    phone_mask        text,
    phone_key         bigint,
    account_sealed    bytea,
    account_mask      text,
    account_key       bigint,
    bank              text,
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
    province          numeric(14, 2),
    collective        text,
    collective_kind   text,
    collective_index  bytea,
    collective_sealed bytea,
    collective_mask   text
);

create index enrolment_row_of on enrolment_row (job, row_no);

call wall('enrolment_row', 'job in (select id from import_job)');
