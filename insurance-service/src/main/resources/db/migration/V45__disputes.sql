-- A policy has one open dispute at a time, whichever settlement it is about: so its adjustments follow each other in the
-- order of their ids, each from what the one before has left.
drop index dispute_one_at_a_time;
create unique index dispute_one_at_a_time on dispute (policy) where state <> 'closed';

alter table dispute
    -- What negotiation has come to, and that the price certification was asked for.
    add column certification_note text,
    add column certified_by text,
    add column certified_on date,
    -- The scheme's newest settlement when it was closed: later ones count the adjustment as given.
    add column closed_after integer,
    add constraint certified_completely check (num_nulls(certification_note, certified_by, certified_on) in (0, 3)),
    add constraint closed_after_a_settlement check ((state = 'closed') = (closed_after is not null)),
    add constraint an_adjustment_has_both_amounts check (num_nulls(adjusted, previous) in (0, 2)),
    add constraint an_adjustment_changes_something check (adjusted <> previous),
    add constraint only_an_adjustment_is_paid check (payment is null or adjusted is not null);

create unique index dispute_of_payment on dispute (payment);
