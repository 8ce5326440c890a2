-- Papers that belong to a list or to one of its policies, sealed.

create table attachment (
    id          bigint generated always as identity primary key,
    list        bigint not null references enrolment_list,
    policy      bigint references policy on delete cascade,
    kind        text not null,
    name        text not null,
    media_type  text not null,
    size        integer not null check (size > 0),
    sha256      bytea not null,
    sealed      bytea not null,
    uploaded_by text not null,
    uploaded_at timestamptz not null,
    constraint attachment_kind_check check (
        kind in ('village-certificate', 'signed-list', 'inspection', 'correction', 'other'))
);

create index attachment_of_list on attachment (list, policy);
create index attachment_of_policy on attachment (policy) where policy is not null;

call wall('attachment', 'exists (select from enrolment_list l where l.id = list)');

create view policy_paper with (security_invoker = true) as
select id, policy, kind from attachment where policy is not null;
