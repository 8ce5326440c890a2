-- From the public notice to the subsidy (章政办发〔2023〕11号, part 3 (6) and part 5 (3)).

create table notice (
    id        bigint generated always as identity primary key,
    list      bigint not null references enrolment_list,
    no        integer not null check (no > 0),
    -- Posted during starts_on; the days after it up to ends_on are full days.
    starts_on date not null,
    ends_on   date not null,
    state     text not null default 'running' check (state in ('running', 'closed', 'cancelled')),
    opened_by text not null,
    opened_at timestamptz not null,
    ended_on  date,
    ended_by  text,
    end_note  text,
    version   integer not null default 1,
    unique (list, no),
    constraint five_full_days_at_least check (ends_on >= starts_on + 5)
);

create unique index notice_one_at_a_time on notice (list) where state = 'running';

create table objection (
    id             bigint generated always as identity primary key,
    notice         bigint not null references notice,
    list           bigint not null references enrolment_list,
    policy         bigint references policy,
    raised_on      date not null,
    -- Who objected, if they said: sealed, for the one who answers.
    contact_sealed bytea,
    contact_mask   text,
    content        text not null check (content <> ''),
    recorded_by    text not null,
    upheld         boolean,
    resolution     text,
    resolved_on    date,
    resolved_by    text,
    version        integer not null default 1,
    constraint resolved_completely check (num_nulls(upheld, resolution, resolved_on, resolved_by) in (0, 4))
);

create index objection_of_list on objection (list, id);

-- What happened to a list, step by step; only added to.
create table list_step (
    id         bigint generated always as identity primary key,
    list       bigint not null references enrolment_list,
    action     text not null,
    from_state text not null,
    to_state   text not null,
    note       text,
    unit       text,
    actor      text not null,
    actor_name text not null,
    at         timestamptz not null
);

create index list_step_of on list_step (list, id);

-- A transfer of one payer for one scheme, covering what was outstanding.
create table subsidy_payment (
    id          bigint generated always as identity primary key,
    scheme      text not null references scheme,
    payer       text not null references payer,
    amount      numeric(14, 2) not null check (amount <> 0),
    document    text not null check (document <> ''),
    paid_on     date not null,
    recorded_by text not null,
    recorded_at timestamptz not null,
    unique (scheme, payer, document)
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
create view ledger_balance as
select p.scheme, p.payer, p.policies, coalesce(b.due, 0) as due, coalesce(b.paid, 0) as paid
from (select scheme, payer, sum(amount) as policies
      from policy
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
where not exists (select from policy p where p.scheme = b.scheme and p.in_force_on is not null and p.ended_on is null);

revoke update, delete, truncate on list_step, ledger_entry, subsidy_payment from ${runtimeRole};
revoke delete, truncate on notice, objection from ${runtimeRole};
