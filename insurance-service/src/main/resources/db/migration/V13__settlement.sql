-- Settlement: the locked price, what it means for every policy, confirmation, payment, publication.

-- The actual price as the exact fraction price_sum / publications. Its first version locks the series; a later one
-- follows from a price that was corrected afterwards.
create table actual_price (
    scheme       text not null references scheme,
    version      integer not null check (version > 0),
    price_sum    numeric not null,
    publications integer not null check (publications > 0),
    reason       text,
    published_on date not null,
    published_by text not null,
    published_at timestamptz not null,
    primary key (scheme, version),
    constraint a_new_price_has_a_reason check ((version = 1) = (reason is null))
);

-- Which version of each day's price it rests on.
create table actual_price_day (
    scheme        text not null,
    version       integer not null,
    day           date not null,
    price_version integer not null,
    price         numeric not null,
    primary key (scheme, version, day),
    foreign key (scheme, version) references actual_price,
    foreign key (scheme, day, price_version) references published_price
);

create table settlement (
    id                bigint generated always as identity primary key,
    scheme            text not null references scheme,
    -- 1 is the settlement; higher ones are supplementary, of the differences.
    no                integer not null check (no > 0),
    price_version     integer not null,
    state             text not null default 'run' check (state in ('run', 'confirmed', 'paid', 'published')),
    policies          integer not null,
    amount            numeric(16, 2) not null,
    run_by            text not null,
    run_at            timestamptz not null,
    confirm_due       date not null,
    pay_due           date not null,
    -- A deadline that rests on a year whose holiday notice is not known yet.
    due_provisional   boolean not null default false,
    confirmed_by      text,
    confirmed_on      date,
    paid_on           date,
    published_by      text,
    published_on      date,
    version           integer not null default 1,
    unique (scheme, no),
    unique (scheme, price_version),
    foreign key (scheme, price_version) references actual_price,
    constraint nobody_confirms_what_they_ran check (confirmed_by <> run_by)
);

create table payment (
    id          bigint generated always as identity primary key,
    settlement  bigint not null references settlement,
    township    text references unit,
    document    text not null check (document <> ''),
    paid_on     date not null,
    policies    integer not null,
    amount      numeric(16, 2) not null,
    recorded_by text not null,
    recorded_at timestamptz not null
);

-- What a policy is entitled to under a settlement's price, and what earlier settlements and adjustments gave it.
create table payout (
    settlement bigint not null references settlement,
    policy     bigint not null references policy,
    township   text not null,
    quantity   numeric(12, 2) not null,
    amount     numeric(14, 2) not null check (amount >= 0),
    previous   numeric(14, 2) not null,
    difference numeric(14, 2) generated always as (amount - previous) stored,
    payment    bigint references payment,
    -- Why the bank returned it; it waits for another payment then.
    failure    text,
    primary key (settlement, policy)
);

create index payout_of_policy on payout (policy);
create index payout_unpaid on payout (settlement, policy) where payment is null and amount <> previous;

-- A disputed amount: negotiation, then price certification, closed with or without an adjustment (pig scheme, part 3 (3)).
create table dispute (
    id         bigint generated always as identity primary key,
    settlement bigint not null references settlement,
    policy     bigint not null references policy,
    township   text not null,
    state      text not null default 'negotiation' check (state in ('negotiation', 'certification', 'closed')),
    raised_on  date not null,
    claim      text not null check (claim <> ''),
    claimed    numeric(14, 2) check (claimed >= 0),
    outcome    text,
    document   text,
    -- What the policy is paid in the end, or null when nothing changes.
    adjusted   numeric(14, 2) check (adjusted >= 0),
    previous   numeric(14, 2),
    payment    bigint references payment,
    recorded_by text not null,
    closed_by  text,
    closed_on  date,
    version    integer not null default 1,
    constraint closed_with_a_document check (state <> 'closed' or num_nulls(outcome, document, closed_by, closed_on) = 0),
    constraint nobody_closes_what_they_recorded check (closed_by <> recorded_by)
);

create unique index dispute_one_at_a_time on dispute (settlement, policy) where state <> 'closed';

revoke update, delete, truncate on actual_price, actual_price_day from ${runtimeRole};
revoke delete, truncate on settlement, payment, payout, dispute from ${runtimeRole};
