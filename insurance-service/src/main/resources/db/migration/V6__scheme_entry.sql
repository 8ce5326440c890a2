-- Schemes entered through the product: a draft is free to be incomplete; publishing it writes a version that stays.
-- More of what the documents leave open becomes a parameter of the version.

alter table scheme_version
    add column price_origin text not null default 'POINTS' check (price_origin in ('POINTS', 'NATIONAL')),
    -- The publications of these days, both in, make the actual price.
    add column price_from date,
    add column price_until date,
    -- Whether the payout counts no more than what was really sold in the insurance period.
    add column sold_only boolean not null default false,
    add column entered_by text,
    add column published_by text,
    add column published_at timestamptz;

update scheme_version set price_from = cover_from, price_until = cover_until;
update scheme_version set price_origin = 'NATIONAL', price_from = '2024-03-01', sold_only = true
    where scheme = '2023-pig-1';
-- The table cannot be altered while checks on it are pending.
set constraints all immediate;

alter table scheme_version
    alter column price_from set not null,
    alter column price_until set not null,
    add constraint price_days_lie_in_the_cover
        check (cover_from <= price_from and price_from <= price_until and price_until <= cover_until),
    add constraint nobody_publishes_what_they_entered check (published_by <> entered_by);

alter table scheme_decision
    add column notice_days integer not null default 5 check (notice_days >= 5),
    add column confirm_working_days integer not null default 5 check (confirm_working_days > 0),
    add column payment_months integer not null default 1 check (payment_months > 0),
    add column sanction_years integer not null default 5 check (sanction_years > 0),
    -- Patterns in observations that are looked at: the same figure so many days running, the same last digit in so many
    -- percent of a point's figures.
    add column repeated_days integer not null default 5 check (repeated_days > 1),
    add column same_digit_percent numeric not null default 70 check (same_digit_percent between 1 and 100);

create or replace view current_scheme as
select s.year, s.product, s.product_name, s.name,
       v.scheme, v.version, v.reason, v.document_numbers, v.document_conflict, v.issued_on, v.insured, v.eligibility,
       v.quantity_unit, v.quantity_rule, v.sum_insured, v.rate, v.premium, v.target_price, v.price_unit,
       v.material_cost, v.full_cost, v.enrol_from, v.enrol_until, v.enrol_note, v.cover_from, v.cover_until,
       v.payout_rule, v.actual_price_rule, v.price_origin, v.price_from, v.price_until, v.sold_only
from scheme s
join scheme_version v on v.scheme = s.id
where v.version = (select max(newest.version) from scheme_version newest where newest.scheme = s.id);

create table scheme_draft (
    -- The scheme that it will be a version of; one that does not exist yet is made by publishing.
    scheme       text primary key check (scheme ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    base_version integer,
    copied_from  text references scheme,
    content      jsonb not null,
    entered_by   text not null,
    entered_at   timestamptz not null,
    version      integer not null default 1
);

grant insert on scheme, scheme_version, payer_share, scheme_decision, stage, stage_plan, stage_responsible
    to ${runtimeRole};
