-- Which file a list came from.

alter table enrolment_list add column source_import bigint references import_job;
create index enrolment_list_of_import on enrolment_list (source_import) where source_import is not null;
