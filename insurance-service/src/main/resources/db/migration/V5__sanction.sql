-- Who may not take part: a party after false or double enrolment, an insurer after misconduct (章政办发〔2023〕11号,
-- part 5 (4)). A sanction ends by itself after its last day, earlier only with a document.

create table sanction (
    id              bigint generated always as identity primary key,
    kind            text not null check (kind in ('party', 'insurer')),
    identity_index  bytea,
    identity_mask   text,
    unit            text references unit,
    name            text not null,
    ground          text not null
        check (ground in ('false-enrolment', 'double-enrolment', 'insurer-misconduct', 'other')),
    reason          text not null check (reason <> ''),
    document        text not null check (document <> ''),
    scheme          text references scheme,
    policy          bigint,
    imposed_on      date not null,
    -- The last barred day.
    until           date not null,
    imposed_by      text not null,
    lifted_on       date,
    lifted_document text,
    lifted_reason   text,
    lifted_by       text,
    version         integer not null default 1,
    -- The number behind the fingerprint, so that it can be looked up with another key.
    identity_sealed bytea,
    constraint party_or_insurer check ((kind = 'party') = (identity_index is not null) and (kind = 'insurer') = (unit is not null)),
    constraint bars_some_days check (until > imposed_on),
    constraint lifted_with_a_document check (
        num_nulls(lifted_on, lifted_document, lifted_reason, lifted_by) in (0, 4) and lifted_document <> '')
);

create index sanction_party on sanction (identity_index) where lifted_on is null;

-- Whether a sanction bars on a day: from the day it is imposed to its last day, unless it was lifted.
create function bars(imposed_on date, until date, lifted_on date, day date) returns boolean
    language sql immutable parallel safe
    return lifted_on is null and imposed_on <= day and until >= day;

-- Whom others must not deal with, on the days on which it bars.
create view bar with (security_invoker = true) as
select identity_index, unit, document, imposed_on, until, lifted_on from sanction where lifted_on is null;

revoke delete, truncate on sanction from ${runtimeRole};
