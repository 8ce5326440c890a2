-- Every report of a sold quantity, by whom, and why another one follows; only added to.

create table sale_report (
    id          bigint generated always as identity primary key,
    policy      bigint not null references policy,
    before      numeric(12, 2),
    sold        numeric(12, 2) not null check (sold >= 0),
    reason      text check (reason <> ''),
    reported_by text not null,
    reported_at timestamptz not null,
    constraint a_correction_has_a_reason check (before is null or before = sold or reason is not null)
);

create index sale_report_of on sale_report (policy, id);

revoke update, delete, truncate on sale_report from ${runtimeRole};
