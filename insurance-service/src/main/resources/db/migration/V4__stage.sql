-- Which unit has completed its part of a stage.

create table stage_completion (
    stage        text not null references stage,
    unit         text not null references unit,
    note         text not null check (note <> ''),
    completed_on date not null,
    completed_by text not null,
    version      integer not null default 1,
    primary key (stage, unit)
);

call wall('stage_completion', 'unit = {unit}');

revoke delete, truncate on stage_completion from ${runtimeRole};
