-- A made-up yearly table: what three units are to harvest.

create table harvest (
    edition bigint not null references year_edition,
    row_no  integer not null,
    unit    text not null references unit,
    area    numeric(12, 2) not null,
    fruit   numeric(12, 1) not null,
    remark  text,
    primary key (edition, unit)
);

call wall('harvest', 'unit = {unit} and edition in (select id from year_edition where in_force_from is not null)');
