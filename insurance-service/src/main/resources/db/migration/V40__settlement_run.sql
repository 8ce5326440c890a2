-- What a quantity is paid, in yuan to the fen: the exact quotient rounded half up once, never more than the sum insured.
-- The same arithmetic as county.insurance.scheme.Terms.payout, for a whole scheme in one statement. factor is the sum
-- insured of one unit times the shortfall (and the coefficient's), denominator what that is divided by.
create function payout_amount(quantity numeric, factor numeric, denominator numeric, sum_insured numeric) returns numeric
    language sql immutable parallel safe
    return least(div(200 * quantity * factor + denominator, 2 * denominator) * 0.01, round(quantity * sum_insured, 2));

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

-- Money that comes back is booked as a payment of its own, with a negative amount.
alter table payment add constraint payment_moves_money check (amount <> 0 and policies > 0);

create index payout_of_township on payout (settlement, township, policy);
create index payment_of_settlement on payment (settlement, id);
create index dispute_of_settlement on dispute (settlement, id);
create index dispute_of_policy on dispute (policy);

revoke update, delete, truncate on payment_failure, payment from ${runtimeRole};
