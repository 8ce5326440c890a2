-- The year's goals as the district prints them. Areas in hectares, stock in 10,000 cubic metres, coverage in percent.

create table district_goal (
    year     integer not null,
    position integer not null,
    key      text not null,
    label    text not null,
    operator text not null check (operator in ('=', '<=', '>=', '<')),
    value    numeric not null,
    unit     text not null,
    primary key (year, key)
);

-- The units' goals, in editions. The row of the unit 'district' is the table's own total row: printed, not computed.
create table forest_goal (
    edition       bigint not null references year_edition,
    row_no        integer not null,
    unit          text not null references unit,
    land_area     numeric(12, 2) not null check (land_area > 0),
    afforestation numeric(12, 2) not null check (afforestation >= 0),
    forest_area   numeric(12, 2) not null check (forest_area >= 0),
    forest_land   numeric(12, 2) not null check (forest_land >= 0),
    stock         numeric(12, 2) not null check (stock >= 0),
    coverage      numeric(5, 2) not null check (coverage between 0 and 100),
    primary key (edition, unit)
);

-- How much each unit has to afforest in a year, as the edition in force has it.
create view afforestation_goal with (security_invoker = true) as
select e.year, g.unit, g.afforestation as area
from forest_goal g join year_edition e on e.id = g.edition
where e.state = 'in-force' and g.unit <> 'district';
