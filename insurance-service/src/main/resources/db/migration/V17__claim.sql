-- What a settlement pays: batches of transfers, what the bank returns, and amounts that are disputed.

create table payment (
    id          bigint generated always as identity primary key,
    settlement  bigint not null references settlement,
    township    text references unit,
    document    text not null check (document <> ''),
    paid_on     date not null,
    policies    integer not null,
    -- Money that comes back is booked as a payment of its own, with a negative amount.
    amount      numeric(16, 2) not null,
    recorded_by text not null,
    recorded_at timestamptz not null,
    -- Whose it is; a township sees those that were made for it.
    insurer     text references unit,
    constraint payment_moves_money check (amount <> 0 and policies > 0)
);

create index payment_of_settlement on payment (settlement, id);

alter table payout add constraint payout_payment_fkey foreign key (payment) references payment;

-- A transfer that the bank returned; the payout waits for another payment then. Only added to.
create table payment_failure (
    payment     bigint not null references payment,
    policy      bigint not null references policy,
    settlement  bigint not null references settlement,
    amount      numeric(14, 2) not null,
    reason      text not null check (reason <> ''),
    recorded_by text not null,
    recorded_at timestamptz not null,
    primary key (payment, policy)
);

-- A disputed amount: negotiation, then price certification, closed with or without an adjustment (pig scheme, part 3 (3)).
create table dispute (
    id                 bigint generated always as identity primary key,
    settlement         bigint not null references settlement,
    policy             bigint not null references policy,
    township           text not null,
    state              text not null default 'negotiation' check (state in ('negotiation', 'certification', 'closed')),
    raised_on          date not null,
    claim              text not null check (claim <> ''),
    claimed            numeric(14, 2) check (claimed >= 0),
    outcome            text,
    document           text,
    -- What the policy is paid in the end, or null when nothing changes.
    adjusted           numeric(14, 2) check (adjusted >= 0),
    previous           numeric(14, 2),
    payment            bigint references payment,
    recorded_by        text not null,
    closed_by          text,
    closed_on          date,
    version            integer not null default 1,
    -- What negotiation has come to, and that the price certification was asked for.
    certification_note text,
    certified_by       text,
    certified_on       date,
    -- The scheme's newest settlement when it was closed: later ones count the adjustment as given.
    closed_after       integer,
    constraint closed_with_a_document check (state <> 'closed' or num_nulls(outcome, document, closed_by, closed_on) = 0),
    constraint nobody_closes_what_they_recorded check (closed_by <> recorded_by),
    constraint certified_completely check (num_nulls(certification_note, certified_by, certified_on) in (0, 3)),
    constraint closed_after_a_settlement check ((state = 'closed') = (closed_after is not null)),
    constraint an_adjustment_has_both_amounts check (num_nulls(adjusted, previous) in (0, 2)),
    constraint an_adjustment_changes_something check (adjusted <> previous),
    constraint only_an_adjustment_is_paid check (payment is null or adjusted is not null)
);

-- A policy has one open dispute at a time, whichever settlement it is about: so its adjustments follow each other in the
-- order of their ids, each from what the one before has left.
create unique index dispute_one_at_a_time on dispute (policy) where state <> 'closed';
create unique index dispute_of_payment on dispute (payment);
create index dispute_of_settlement on dispute (settlement, id);
create index dispute_of_policy on dispute (policy);

call wall('payment', 'township = {township} or insurer = {insurer}');
call wall('payment_failure', 'exists (select from policy p where p.id = policy)');
call wall('dispute', 'exists (select from policy p where p.id = policy)');

create view transfer with (security_invoker = true) as
select id, settlement, document, paid_on from payment;

create view returned_transfer with (security_invoker = true) as
select payment, policy, recorded_at from payment_failure;

create view closed_dispute with (security_invoker = true) as
select id, settlement, policy, adjusted, previous, closed_after, closed_on, document, payment from dispute where state = 'closed';

revoke update, delete, truncate on payment, payment_failure from ${runtimeRole};
revoke delete, truncate on dispute from ${runtimeRole};
