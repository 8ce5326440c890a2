-- Who pays what of the premiums: the books of the four payers, what they have transferred, what is given back.

-- A transfer of one payer for one scheme, covering what was outstanding. The same document may be recorded once more when
-- the first was taken back, so uniqueness is asked for among those that stand.
create table subsidy_payment (
    id          bigint generated always as identity primary key,
    scheme      text not null references scheme,
    payer       text not null references payer,
    amount      numeric(14, 2) not null check (amount <> 0),
    document    text not null check (document <> ''),
    paid_on     date not null,
    recorded_by text not null,
    recorded_at timestamptz not null
);

create index subsidy_payment_document on subsidy_payment (scheme, payer, document);

-- A subsidy payment that the bank returned or that was recorded wrongly: its entries are taken back, not removed.
create table subsidy_reversal (
    payment     bigint primary key references subsidy_payment,
    reason      text not null check (reason <> ''),
    reversed_on date not null,
    recorded_by text not null,
    recorded_at timestamptz not null
);

-- What each payer owes for a list ('due'), what is no longer owed ('reversal', negative), and what was paid. Only
-- added to: what is outstanding is due + reversal - paid.
create table ledger_entry (
    id        bigint generated always as identity primary key,
    scheme    text not null references scheme,
    township  text not null references unit,
    list      bigint not null references enrolment_list,
    payer     text not null references payer,
    kind      text not null check (kind in ('due', 'reversal', 'paid')),
    amount    numeric(14, 2) not null,
    policy    bigint references policy,
    payment   bigint references subsidy_payment,
    note      text,
    booked_on date not null,
    booked_by text not null,
    booked_at timestamptz not null,
    constraint signs check (case kind when 'due' then amount >= 0 when 'reversal' then amount <= 0 else true end),
    constraint paid_by_a_payment check (payment is null or kind = 'paid')
);

create index ledger_entry_of on ledger_entry (scheme, payer, list);

-- To the fen, at any time: what the policies in force say against what the books say.
create view ledger_balance with (security_invoker = true) as
select p.scheme, p.payer, p.policies, coalesce(b.due, 0) as due, coalesce(b.paid, 0) as paid
from (select scheme, payer, sum(amount) as policies
      from insured_policy
      cross join lateral (values ('farmer', farmer), ('district', district), ('city', city), ('province', province))
          as share (payer, amount)
      where in_force_on is not null and ended_on is null
      group by scheme, payer) p
left join (select scheme, payer, sum(amount) filter (where kind <> 'paid') as due,
                  sum(amount) filter (where kind = 'paid') as paid
           from ledger_entry group by scheme, payer) b on b.scheme = p.scheme and b.payer = p.payer
union all
select b.scheme, b.payer, 0, b.due, b.paid
from (select scheme, payer, sum(amount) filter (where kind <> 'paid') as due,
             coalesce(sum(amount) filter (where kind = 'paid'), 0) as paid
      from ledger_entry group by scheme, payer) b
where not exists (select from insured_policy p where p.scheme = b.scheme and p.in_force_on is not null and p.ended_on is null);

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

call wall('ledger_entry', 'township = {township}
                           or {insurer?} and exists (select from enrolment_list l where l.id = list)');
call wall('share_refund', 'exists (select from enrolment_list l where l.id = list)');
call wall('share_refund_failure', 'exists (select from policy p where p.id = policy)');

create view booked_amount with (security_invoker = true) as
select scheme, township, list, payer, kind, amount from ledger_entry;

create view owed_refund with (security_invoker = true) as
select policy, list, amount, paid_on from share_refund;

revoke update, delete, truncate on ledger_entry, subsidy_payment, subsidy_reversal, share_refund_failure from ${runtimeRole};
revoke delete, truncate on share_refund from ${runtimeRole};
