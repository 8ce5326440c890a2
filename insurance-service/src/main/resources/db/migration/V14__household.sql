-- Codes that a household asked for on its phone, to see its own record. Neither code nor number is kept in the clear.

create table household_code (
    id             uuid primary key,
    identity_index bytea not null,
    code_hash      bytea not null,
    asked_at       timestamptz not null,
    expires_at     timestamptz not null,
    attempts       integer not null default 0,
    used_at        timestamptz
);

create index household_code_of on household_code (identity_index, asked_at);
