-- Nothing has ever written or read it.
alter table objection drop column contact_sealed;
