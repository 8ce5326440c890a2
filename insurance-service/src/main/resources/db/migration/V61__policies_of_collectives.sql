-- For counting the households of a collective; most households belong to none.
create index policy_of_collective on policy (collective) where collective is not null;
