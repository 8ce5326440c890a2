-- The number behind the fingerprint, so that it can be looked up with another key.
alter table sanction add column identity_sealed bytea;
