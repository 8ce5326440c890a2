-- The year's goals as the district prints them. Areas in hectares, stock in 10,000 cubic metres, coverage in percent.

create table goal_year (
    year      integer primary key,
    source    text not null,
    issued_on date not null
);

create table district_goal (
    year     integer not null references goal_year,
    position integer not null,
    key      text not null,
    label    text not null,
    operator text not null check (operator in ('=', '<=', '>=', '<')),
    value    numeric not null,
    unit     text not null,
    primary key (year, key)
);

-- The row of the unit 'district' is the table's own total row: printed, not computed.
create table forest_goal (
    year          integer not null references goal_year,
    unit          text not null references unit,
    land_area     numeric(12, 2) not null check (land_area > 0),
    afforestation numeric(10, 2) not null check (afforestation >= 0),
    forest_area   numeric(12, 2) not null check (forest_area >= 0),
    forest_land   numeric(12, 2) not null check (forest_land >= 0),
    stock         numeric(12, 2) not null check (stock >= 0),
    coverage      numeric(5, 2) not null check (coverage between 0 and 100),
    primary key (year, unit)
);
