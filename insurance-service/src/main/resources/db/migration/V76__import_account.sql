-- What became of every row of a file, and how many of its rows have to be mended.

alter table enrolment_import
    add column account jsonb,
    add column fault_rows integer not null default 0;
