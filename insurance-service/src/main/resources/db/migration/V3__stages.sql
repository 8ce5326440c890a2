-- The stages of a scheme, who answers for each, and which unit has completed its part. A stage keeps its identity
-- through the scheme's versions; its days and units belong to the version.

create table stage (
    id     text primary key,
    scheme text not null references scheme,
    no     integer not null check (no > 0),
    unique (scheme, no),
    constraint id_names_scheme_and_number check (id = scheme || '-' || no)
);

create table stage_plan (
    scheme    text not null,
    version   integer not null,
    no        integer not null,
    name      text not null,
    starts_on date not null,
    -- Null where the document sets no last day.
    ends_on   date,
    source    text not null,
    primary key (scheme, version, no),
    foreign key (scheme, version) references scheme_version,
    foreign key (scheme, no) references stage (scheme, no),
    constraint stage_days_are_in_order check (ends_on >= starts_on)
);

-- A unit, all townships under the name that the document gives them, or somebody outside the district.
create table stage_responsible (
    scheme    text not null,
    version   integer not null,
    no        integer not null,
    position  integer not null,
    unit      text references unit,
    townships boolean not null default false,
    name      text,
    primary key (scheme, version, no, position),
    unique (scheme, version, no, unit),
    foreign key (scheme, version, no) references stage_plan,
    constraint unit_or_name check ((unit is null) = (name is not null)),
    constraint townships_are_no_unit check (not townships or unit is null)
);

create table stage_completion (
    stage        text not null references stage,
    unit         text not null references unit,
    note         text not null check (note <> ''),
    completed_on date not null,
    completed_by text not null,
    version      integer not null default 1,
    primary key (stage, unit)
);

create view current_stage as
select st.id, p.scheme, p.version, p.no, p.name, p.starts_on, p.ends_on, p.source, s.year, s.name as scheme_name,
       s.product_name
from current_scheme s
join stage_plan p on p.scheme = s.scheme and p.version = s.version
join stage st on st.scheme = p.scheme and st.no = p.no;

-- Decision: "the townships concerned" are all of them, until a version names them one by one.
create view stage_unit as
select distinct st.id as stage, u.code as unit, u.name as unit_name, u.position
from current_stage st
join stage_responsible r on r.scheme = st.scheme and r.version = st.version and r.no = st.no
join unit u on u.code = r.unit or r.townships and u.kind = 'township';

revoke insert, update, delete, truncate on stage, stage_plan, stage_responsible from ${runtimeRole};
revoke delete, truncate on stage_completion from ${runtimeRole};
