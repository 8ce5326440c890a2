-- Codes that a household asked for on its phone, to see its own record. Neither code nor number is kept in the clear.
-- Asks are counted for number, name and phone together, so that who does not know all three uses up nobody's codes. The
-- message is sent after the ask is stored: how long that takes, or whether there is one, shows in no answer.

create table household_code (
    id             uuid primary key,
    identity_index bytea not null,
    code_hash      bytea not null,
    asked_at       timestamptz not null,
    expires_at     timestamptz not null,
    attempts       integer not null default 0,
    used_at        timestamptz,
    asker          bytea not null,
    message_sealed bytea
);

create index household_code_asked on household_code (asker, asked_at);
create index household_code_waiting on household_code (asked_at) where message_sealed is not null;
