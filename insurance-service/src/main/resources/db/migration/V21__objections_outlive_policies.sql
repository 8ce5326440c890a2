-- An objection that was upheld may take its policy off the list; the objection stays.
alter table objection
    drop constraint objection_policy_fkey,
    add constraint objection_policy_fkey foreign key (policy) references policy on delete set null;
