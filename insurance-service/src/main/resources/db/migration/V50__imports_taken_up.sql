-- What taking in whole lists needs beside their rows: how often it was tried, in whose name the policies are entered
-- when the request is long over, and which lists came of it.

alter table enrolment_import
    add column attempts integer not null default 0,
    add column applied_name text,
    add column applied_roles text[];

create index enrolment_import_of on enrolment_import (scheme, township, sha256);

alter table enrolment_list add column source_import bigint references enrolment_import;
create index enrolment_list_of_import on enrolment_list (source_import) where source_import is not null;

-- Rows are written and removed by the hundred thousand, always together with their import: looking it up again for each
-- of them would take longer than writing them.
alter table import_row
    drop constraint import_row_import_fkey,
    add column collective_kind text,
    add column collective_index bytea,
    add column collective_sealed bytea,
    add column collective_mask text;
alter table import_fault drop constraint import_fault_import_fkey;
