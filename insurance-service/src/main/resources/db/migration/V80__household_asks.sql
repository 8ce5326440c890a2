-- Asks are counted for number, name and phone together, so that who does not know all three uses up nobody's codes. The
-- message is sent after the ask is stored: how long that takes, or whether there is one, shows in no answer.
delete from household_code;

alter table household_code
    add column asker          bytea not null,
    add column message_sealed bytea;

drop index household_code_of;

create index household_code_asked on household_code (asker, asked_at);

create index household_code_waiting on household_code (asked_at) where message_sealed is not null;
