-- What was answered to a request that must not be done twice; rows live for a week.

create table idempotency_key (
    actor          text not null,
    key            text not null,
    request_digest bytea not null,
    -- Null while the request is under way, and for one that is answered with nothing.
    response       text,
    -- The machine's own time, which no rehearsal shifts.
    at             timestamptz not null default clock_timestamp(),
    primary key (actor, key)
);

create index idempotency_key_at on idempotency_key (at);
