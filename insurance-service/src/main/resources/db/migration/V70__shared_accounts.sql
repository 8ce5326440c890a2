-- One account or phone of several households is a notice on each of them. Both are sealed, so a short keyed fingerprint
-- of each tells which are alike; it opens nothing, and two that are alike by chance cost nobody more than a look. Rows
-- that were entered before get theirs when they are entered anew.

alter table policy
    add column account_key bigint,
    add column phone_key bigint;

create index policy_account on policy (scheme, account_key) where account_key is not null;
create index policy_phone on policy (scheme, phone_key) where phone_key is not null;
