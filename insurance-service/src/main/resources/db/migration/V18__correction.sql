-- What a contract in force has wrong about its household or its papers is put right by two persons: the township enters a
-- name, phone, bank or account with its paper, the insurer a certificate number; somebody else releases it.

create table policy_correction (
    id             bigint generated always as identity primary key,
    policy         bigint not null references policy,
    state          text not null default 'entered' check (state in ('entered', 'released', 'refused')),
    -- The party to whom the sealed numbers are bound.
    identity_index bytea not null,
    -- What is left out stays as it is.
    name           text check (name <> ''),
    phone_sealed   bytea,
    phone_mask     text,
    phone_key      bigint,
    bank           text check (bank <> ''),
    account_sealed bytea,
    account_mask   text,
    account_key    bigint,
    certificate    text,
    -- As it was when it was entered, masked.
    before         jsonb not null,
    reason         text not null check (reason <> ''),
    -- The paper on which it rests; a certificate number is the insurer's own.
    attachment     bigint references attachment,
    entered_by     text not null,
    entered_on     date not null,
    decided_by     text,
    decided_on     date check (decided_on >= entered_on),
    decision_note  text,
    version        integer not null default 1,
    constraint changes_something check (
        num_nonnulls(name, phone_sealed, bank, account_sealed, certificate) > 0),
    constraint decided_completely check (
        (state = 'entered') = (decided_by is null) and (decided_by is null) = (decided_on is null)),
    constraint nobody_releases_what_they_entered check (state <> 'released' or decided_by <> entered_by)
);

create unique index policy_correction_one_at_a_time on policy_correction (policy) where state = 'entered';
create index policy_correction_of on policy_correction (policy, id);

call wall('policy_correction', 'exists (select from policy p where p.id = policy)');

revoke delete, truncate on policy_correction from ${runtimeRole};
