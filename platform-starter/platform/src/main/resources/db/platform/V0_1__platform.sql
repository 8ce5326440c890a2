-- What every module's schema holds beside its own tables.

create table unit (
    code     text primary key,
    name     text not null,
    kind     text not null,
    position integer not null
);

create table audit_event (
    seq         bigint generated always as identity primary key,
    at          timestamptz not null,
    -- The machine's own time, which no rehearsal shifts.
    recorded_at timestamptz not null default clock_timestamp(),
    actor       text not null,
    actor_name  text not null,
    roles       text[] not null,
    action      text not null,
    entity      text not null,
    entity_id   text not null,
    unit        text,
    before      jsonb,
    after       jsonb,
    request_id  text
);

create index audit_event_entity on audit_event (entity, entity_id, seq);

-- The service's role adds to the trail and to nothing else in it: the past stays as it was written.
revoke update, delete, truncate on audit_event from ${runtimeRole};
revoke insert, update, delete, truncate on unit from ${runtimeRole};
revoke all on flyway_schema_history from ${runtimeRole};
