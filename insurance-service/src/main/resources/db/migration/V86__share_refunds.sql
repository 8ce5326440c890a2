-- A farmer's share of the premium that is to be given back, because the contract was ended or never came about.

create table share_refund (
    policy      bigint primary key references policy,
    list        bigint not null references enrolment_list,
    scheme      text not null references scheme,
    township    text not null references unit,
    -- Who gives it back: the insurer that collected it; of a list that no insurer had, the township.
    unit        text not null references unit,
    amount      numeric(14, 2) not null check (amount > 0),
    -- Whether the ledger had booked it, as it does for what was in force.
    booked      boolean not null,
    reason      text not null check (reason <> ''),
    since       date not null,
    decided_by  text not null,
    document    text check (document <> ''),
    paid_on     date check (paid_on >= since),
    recorded_by text,
    -- Why the bank returned it; it waits for another transfer then.
    failure     text,
    version     integer not null default 1,
    constraint paid_completely check (num_nulls(document, paid_on, recorded_by) in (0, 3)),
    constraint nobody_pays_back_what_they_decided check (recorded_by <> decided_by)
);

create index share_refund_open on share_refund (scheme, list) where paid_on is null;

-- A transfer that came back or was recorded wrongly; only added to.
create table share_refund_failure (
    id          bigint generated always as identity primary key,
    policy      bigint not null references share_refund,
    document    text not null,
    paid_on     date not null,
    reason      text not null check (reason <> ''),
    recorded_by text not null,
    recorded_at timestamptz not null
);

-- Contracts that were ended before this was kept.
insert into share_refund (policy, list, scheme, township, unit, amount, booked, reason, since, decided_by)
select p.id, p.list, p.scheme, p.township, coalesce(l.insurer, p.township), p.farmer, true, p.end_reason, p.ended_on, 'migration'
from policy p
join enrolment_list l on l.id = p.list
where p.ended_on is not null and p.in_force_on is not null and p.farmer > 0;

revoke delete, truncate on share_refund from ${runtimeRole};
revoke update, delete, truncate on share_refund_failure from ${runtimeRole};

-- A subsidy payment that the bank returned or that was recorded wrongly: its entries are taken back, not removed.
create table subsidy_reversal (
    payment     bigint primary key references subsidy_payment,
    reason      text not null check (reason <> ''),
    reversed_on date not null,
    recorded_by text not null,
    recorded_at timestamptz not null
);

-- The same document may be recorded once more after that, so uniqueness is asked for among those that stand.
alter table subsidy_payment drop constraint subsidy_payment_scheme_payer_document_key;
create index subsidy_payment_document on subsidy_payment (scheme, payer, document);

revoke update, delete, truncate on subsidy_reversal from ${runtimeRole};
