-- Settlement: the locked price, and what it means for every policy.

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

-- What a quantity is paid, in yuan to the fen: the exact quotient rounded half up once, never more than the sum insured.
-- The same arithmetic as county.insurance.scheme.Terms.payout, for a whole scheme in one statement. factor is the sum
-- insured of one unit times the shortfall (and the coefficient's), denominator what that is divided by.
create function payout_amount(quantity numeric, factor numeric, denominator numeric, sum_insured numeric) returns numeric
    language sql immutable parallel safe
    return least(div(200 * quantity * factor + denominator, 2 * denominator) * 0.01, round(quantity * sum_insured, 2));

-- What a policy is entitled to under a settlement's price, and what earlier settlements and adjustments gave it.
create table payout (
    settlement bigint not null references settlement,
    policy     bigint not null references policy,
    township   text not null,
    -- Its policy's list, so that an insurer's million need no look at a million policies.
    list       bigint not null,
    quantity   numeric(12, 2) not null,
    amount     numeric(14, 2) not null check (amount >= 0),
    previous   numeric(14, 2) not null,
    difference numeric(14, 2) generated always as (amount - previous) stored,
    -- The batch that paid it.
    payment    bigint,
    -- Why the bank returned it; it waits for another payment then.
    failure    text,
    primary key (settlement, policy)
);

create index payout_of_policy on payout (policy);
create index payout_unpaid on payout (settlement, policy) where payment is null and amount <> previous;
create index payout_of_township on payout (settlement, township, policy);
create index payout_failed on payout (policy) where failure is not null;

-- What the end of a dispute has added to a policy's payout, or taken from it: it counts as given for every later
-- settlement. Only added to.
create table adjustment (
    dispute    bigint primary key,
    settlement bigint not null,
    policy     bigint not null,
    amount     numeric(14, 2) not null check (amount <> 0),
    foreign key (settlement, policy) references payout
);

create index adjustment_of_settlement on adjustment (settlement);
create index adjustment_of_policy on adjustment (policy);

-- What a published settlement comes to in each village. It is read by everybody and does not change any more, so it is
-- added up once and not for each reader.
create table published_village (
    settlement bigint not null references settlement,
    township   text not null references unit,
    village    text not null references village,
    policies   bigint not null,
    quantity   numeric(14, 2) not null,
    amount     numeric(16, 2) not null,
    primary key (settlement, township, village)
);

call wall('payout', 'township = {township}
                     or {insurer?} and exists (select from enrolment_list l where l.id = list)');
call wall('adjustment', 'exists (select from policy p where p.id = policy)');

create view locked_price with (security_invoker = true) as
select scheme, version, price_sum, publications, reason, published_on from actual_price;

create view locked_day with (security_invoker = true) as
select scheme, version, day, price_version, price from actual_price_day;

create view settlement_run with (security_invoker = true) as
select id, scheme, no, price_version, state, policies, amount, run_at from settlement;

create view settled_payout with (security_invoker = true) as
select settlement, policy, township, list, quantity, amount, previous, difference, payment, failure from payout;

create view payout_adjustment with (security_invoker = true) as
select dispute, settlement, policy, amount from adjustment;

revoke update, delete, truncate on actual_price, actual_price_day, adjustment, published_village from ${runtimeRole};
revoke delete, truncate on settlement, payout from ${runtimeRole};
