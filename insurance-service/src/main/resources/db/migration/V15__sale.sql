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

call wall('sale_report', 'exists (select from policy p where p.id = policy)');

create view reported_sale with (security_invoker = true) as
select policy, reported_by from sale_report;

revoke update, delete, truncate on sale_report from ${runtimeRole};
