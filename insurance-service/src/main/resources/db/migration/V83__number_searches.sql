-- Who looked for somebody by number, and when: counted here, because there may be several processes. What was looked for,
-- and why, stands in the audit trail.
create table number_search (
    id    bigint generated always as identity primary key,
    actor text        not null,
    at    timestamptz not null
);

create index number_search_of on number_search (actor, at);
