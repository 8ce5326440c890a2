-- Fails in its second statement, so that its first must be taken back.
create table begun (id text);
insert into nowhere values (1);
