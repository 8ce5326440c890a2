-- Afforestation plots: a township or forest farm reports them, one officer verifies them on the ground, another accepts.

-- What counts, by the year from which it holds: 森林法实施条例 第二十五条 (survival below 85% is not counted as done);
-- replanting from 41% and the least size of rows along a road are practice. Another year's rule is another row.
create table acceptance_rule (
    valid_from     integer primary key,
    pass_from      numeric(5, 2) not null check (pass_from <= 100),
    replant_from   numeric(5, 2) not null check (replant_from between 0 and pass_from),
    least_rows     integer not null,
    least_row_area numeric(10, 4) not null
);

insert into acceptance_rule (valid_from, pass_from, replant_from, least_rows, least_row_area) values
    (2000, 85, 41, 4, 0.0667);

create table plot (
    id               bigint generated always as identity primary key,
    unit             text not null references unit,
    year             integer not null check (year >= 2000),
    village          text not null,
    compartment      text,
    plot_no          text not null,
    patch            text,
    -- Areas in hectares, densities in stems to a hectare.
    area             numeric(10, 4) not null check (area > 0),
    kind             text not null check (kind in ('planted', 'roadside', 'replanted', 'renewed', 'scattered')),
    tree_rows        integer check (tree_rows is not null or kind <> 'roadside'),
    tenure           text,
    former_land      text,
    land_class       text,
    species          text not null,
    companions       text,
    density          integer not null check (density > 0),
    designed_density integer,
    minimum_density  integer,
    purpose          text,
    pattern          text,
    project          text,
    funding          text,
    planter          text,
    preparation      text,
    tendings         integer,
    state            text not null default 'reported'
        check (state in ('reported', 'verified', 'accepted', 'returned', 'withdrawn')),
    note             text,
    verified_area    numeric(10, 4) check (verified_area between 0 and area),
    unqualified_area numeric(10, 4) check (unqualified_area between 0 and verified_area),
    living_density   integer check (living_density >= 0),
    passed_area      numeric(10, 4) check (passed_area between 0 and verified_area - unqualified_area),
    entered_by       text not null,
    entered_at       timestamptz not null,
    verified_by      text,
    accepted_by      text,
    version          integer not null default 1,
    check (state not in ('verified', 'accepted') or verified_area is not null and unqualified_area is not null
           and living_density is not null and verified_by is not null and verified_by <> entered_by),
    check (state <> 'accepted' or passed_area is not null and accepted_by is not null and accepted_by <> verified_by)
);

create unique index plot_once on plot (unit, year, village, compartment, plot_no, patch) nulls not distinct
    where state <> 'withdrawn';
create index plot_of_year on plot (year, id);
create index plot_of_unit on plot (unit, year, id);

-- How much of a plot counts as area; its pure twin is AcceptanceRule.counted.
create function counted_area(kind text, tree_rows integer, area numeric, least_rows integer, least_row_area numeric)
    returns numeric
    language sql immutable parallel safe
    return case when kind = 'planted' or kind = 'roadside' and tree_rows >= least_rows and area >= least_row_area
                then area else 0 end;

-- A plot with the rule of its year. Who looks for words looks through what names it and what grows there.
create view plot_sheet with (security_invoker = true) as
select p.*, u.name as unit_name, r.pass_from, r.replant_from, r.least_rows, r.least_row_area,
       counted_area(p.kind, p.tree_rows, p.area, r.least_rows, r.least_row_area) as counted,
       concat_ws(' ', p.village, p.compartment, p.plot_no, p.patch, p.species, p.planter) as search
from plot p
join unit u on u.code = p.unit
join acceptance_rule r on r.valid_from = (select max(valid_from) from acceptance_rule where valid_from <= p.year);

-- Each plot is to be accepted within its year; until then it waits for the unit, or for one or another officer, who find
-- together what waits of one unit.
create view plot_work with (security_invoker = true) as
select 'plot-' || id as id, 'plot' as kind, unit, year, '修改退回的造林小班：' || village || ' ' || plot_no as subject,
       make_date(year, 12, 31) as due, cast(null as date) as opens, cast(null as date) as closes,
       case state when 'accepted' then 'done' when 'returned' then 'waiting' else 'handed-in' end as state,
       note as evidence, cast(null as text) as hand, '/forestry/plots/' || id as link
from plot where state <> 'withdrawn'
union all
select 'plots-' || state || '-' || year || '-' || unit, state || '-plots', unit, year,
       case state when 'reported' then '核实' else '验收' end || '造林小班 ' || count(*) || ' 个',
       make_date(year, 12, 31), null, null, 'waiting', null,
       case when min(verified_by) = max(verified_by) then min(verified_by) end,
       '/forestry/plots?year=' || year || '&unit=' || unit || '&state=' || state
from plot where state in ('reported', 'verified')
group by state, year, unit;

-- Designs, photographs and records of inspection, sealed.
create table plot_paper (
    id          bigint generated always as identity primary key,
    plot        bigint not null references plot,
    kind        text not null check (kind in ('design', 'photo', 'inspection', 'other')),
    name        text not null,
    media_type  text not null,
    size        integer not null check (size > 0),
    sha256      bytea not null,
    sealed      bytea not null,
    uploaded_by text not null,
    uploaded_at timestamptz not null
);
create index plot_paper_of on plot_paper (plot);

-- Files while they are checked.
create table plot_row (
    job bigint not null, row_no integer not null,
    year integer, village text, compartment text, plot_no text, patch text, area numeric, kind text, tree_rows integer,
    tenure text, former_land text, land_class text, species text, companions text, density integer,
    designed_density integer, minimum_density integer, purpose text, pattern text, project text, funding text,
    planter text, preparation text, tendings integer
);
create index plot_row_job on plot_row (job, row_no);

call wall('plot', 'unit = {unit}');
call wall('plot_paper', 'plot in (select id from plot)');
call wall('plot_row', 'job in (select id from import_job)');
