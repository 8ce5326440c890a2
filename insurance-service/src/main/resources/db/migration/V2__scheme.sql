-- Target-price insurance schemes as versioned data. A scheme changes only by a new version with its document and a
-- reason; a version, once written, stays as it is. Money and prices in yuan.

create table scheme (
    id           text primary key check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    year         integer not null check (year between 2000 and 2999),
    product      text not null,
    product_name text not null,
    name         text not null unique
);

create table scheme_version (
    scheme            text not null references scheme,
    version           integer not null check (version > 0),
    reason            text,
    document_numbers  text[] not null check (cardinality(document_numbers) > 0),
    document_conflict text,
    issued_on         date not null,
    insured           text not null,
    eligibility       text[] not null,
    quantity_unit     text not null,
    quantity_rule     text not null,
    sum_insured       numeric(12, 2) not null check (sum_insured > 0),
    rate              numeric not null check (rate > 0 and rate < 1),
    premium           numeric(12, 2) not null,
    target_price      numeric(8, 2) not null check (target_price > 0),
    price_unit        text not null,
    material_cost     numeric(8, 2) check (material_cost > 0),
    full_cost         numeric(8, 2),
    enrol_from        date not null,
    enrol_until       date not null,
    enrol_note        text,
    -- Both days are insured.
    cover_from        date not null,
    cover_until       date not null,
    payout_rule       text not null check (payout_rule in ('PROPORTIONAL', 'PROPORTIONAL_WITH_COEFFICIENT')),
    actual_price_rule text not null,
    price_origin      text not null default 'POINTS' check (price_origin in ('POINTS', 'NATIONAL')),
    -- The publications of these days, both in, make the actual price.
    price_from        date not null,
    price_until       date not null,
    -- Whether the payout counts no more than what was really sold in the insurance period.
    sold_only         boolean not null default false,
    entered_by        text,
    published_by      text,
    published_at      timestamptz,
    -- Everybody who changed the draft.
    editors           text[] not null default '{}',
    primary key (scheme, version),
    constraint every_change_has_a_reason check ((version = 1) = (reason is null)),
    constraint several_numbers_are_explained check (cardinality(document_numbers) = 1 or document_conflict is not null),
    constraint premium_is_sum_insured_times_rate check (premium = sum_insured * rate),
    constraint costs_come_together check ((material_cost is null) = (full_cost is null)),
    constraint target_lies_between_costs check (target_price between material_cost and full_cost),
    constraint coefficient_needs_full_cost check (payout_rule <> 'PROPORTIONAL_WITH_COEFFICIENT' or full_cost is not null),
    constraint dates_are_in_order
        check (enrol_from <= enrol_until and enrol_until < cover_from and cover_from <= cover_until),
    constraint price_days_lie_in_the_cover
        check (cover_from <= price_from and price_from <= price_until and price_until <= cover_until),
    constraint nobody_publishes_what_they_entered check (published_by <> entered_by),
    constraint nobody_publishes_what_they_edited check (not (published_by = any (editors)))
);

create table payer (
    code     text primary key,
    label    text not null,
    position integer not null unique
);

insert into payer (code, label, position) values
    ('farmer', '投保人', 1), ('district', '区财政', 2), ('city', '市财政', 3), ('province', '省财政', 4);

create table payer_share (
    scheme          text not null,
    version         integer not null,
    payer           text not null references payer,
    percent         numeric not null check (percent > 0 and percent <= 100),
    -- Who gets the fen that is left over when a total cannot be split evenly: lowest first.
    remainder_order integer not null check (remainder_order > 0),
    primary key (scheme, version, payer),
    unique (scheme, version, remainder_order),
    foreign key (scheme, version) references scheme_version
);

-- What the documents leave open and we have decided. Null where the scheme has no monitoring points of its own.
create table scheme_decision (
    scheme                     text not null,
    version                    integer not null,
    published_price_decimals   integer check (published_price_decimals between 0 and 6),
    actual_price_decimals      integer not null check (actual_price_decimals between 0 and 10),
    growth_certificate_percent numeric not null check (growth_certificate_percent > 0),
    outlier_mads               numeric check (outlier_mads > 0),
    outlier_day_change_percent numeric check (outlier_day_change_percent > 0),
    notice_days                integer not null default 5 check (notice_days >= 5),
    confirm_working_days       integer not null default 5 check (confirm_working_days > 0),
    payment_months             integer not null default 1 check (payment_months > 0),
    sanction_years             integer not null default 5 check (sanction_years > 0),
    -- Patterns in observations that are looked at: the same figure so many days running, the same last digit in so many
    -- percent of a point's figures.
    repeated_days              integer not null default 5 check (repeated_days > 1),
    same_digit_percent         numeric not null default 70 check (same_digit_percent between 1 and 100),
    -- A price further than this from the target price, or from last year's mean, is looked at again.
    outlier_target_percent     numeric not null default 50
        check (outlier_target_percent > 0 and outlier_target_percent <= 1000),
    -- So are figures of one day that differ by this factor: a price per kilogram among prices per 500 g is twice as high.
    outlier_point_factor       numeric not null default 1.8
        check (outlier_point_factor > 1 and outlier_point_factor <= 100),
    primary key (scheme, version),
    foreign key (scheme, version) references scheme_version
);

-- What no single row can show is checked when the transaction ends.
create function scheme_versions_are_complete() returns trigger language plpgsql set search_path from current as $$
begin
    if exists (select from scheme_version v
               where 100 <> (select coalesce(sum(p.percent), 0) from payer_share p
                             where p.scheme = v.scheme and p.version = v.version)) then
        raise exception 'the payers'' shares must sum to 100'
            using errcode = 'check_violation', constraint = 'shares_sum_to_100';
    end if;
    if exists (select from scheme_version v
               where not exists (select from scheme_decision d where d.scheme = v.scheme and d.version = v.version)) then
        raise exception 'every version needs its decisions'
            using errcode = 'check_violation', constraint = 'decisions_are_made';
    end if;
    return null;
end
$$;

create constraint trigger complete after insert or update on scheme_version
    deferrable initially deferred for each row execute function scheme_versions_are_complete();
create constraint trigger complete after insert or update or delete on payer_share
    deferrable initially deferred for each row execute function scheme_versions_are_complete();
create constraint trigger complete after update or delete on scheme_decision
    deferrable initially deferred for each row execute function scheme_versions_are_complete();

-- The stages of a scheme and who answers for each. A stage keeps its identity through the scheme's versions; its days and
-- units belong to the version.
create table stage (
    id     text primary key,
    scheme text not null references scheme,
    no     integer not null check (no > 0),
    unique (scheme, no),
    constraint id_names_scheme_and_number check (id = scheme || '-' || no)
);

create table stage_plan (
    scheme    text not null,
    version   integer not null,
    no        integer not null,
    name      text not null,
    starts_on date not null,
    -- Null where the document sets no last day.
    ends_on   date,
    source    text not null,
    primary key (scheme, version, no),
    foreign key (scheme, version) references scheme_version,
    foreign key (scheme, no) references stage (scheme, no),
    constraint stage_days_are_in_order check (ends_on >= starts_on)
);

-- A unit, all townships under the name that the document gives them, or somebody outside the district.
create table stage_responsible (
    scheme    text not null,
    version   integer not null,
    no        integer not null,
    position  integer not null,
    unit      text references unit,
    townships boolean not null default false,
    name      text,
    primary key (scheme, version, no, position),
    unique (scheme, version, no, unit),
    foreign key (scheme, version, no) references stage_plan,
    constraint unit_or_name check ((unit is null) = (name is not null)),
    constraint townships_are_no_unit check (not townships or unit is null)
);

-- A draft is free to be incomplete; publishing it writes a version that stays.
create table scheme_draft (
    -- The scheme that it will be a version of; one that does not exist yet is made by publishing.
    scheme       text primary key check (scheme ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    base_version integer,
    copied_from  text references scheme,
    content      jsonb not null,
    entered_by   text not null,
    entered_at   timestamptz not null,
    version      integer not null default 1,
    id           bigint generated always as identity unique
);

-- Everybody who changed a draft is kept, for good: none of them publishes it.
create table scheme_draft_editor (
    -- The draft's own number: a scheme has many drafts one after the other, and each its own editors.
    draft     bigint not null,
    scheme    text not null,
    username  text not null,
    edited_at timestamptz not null,
    primary key (draft, username, edited_at)
);

-- How far the season of a scheme has come. Who locks its prices and who settles it says so here, for everybody who must
-- not change any more what those rest on.
create table season (
    scheme     text primary key references scheme,
    locked_on  date not null,
    settled_on date check (settled_on >= locked_on)
);

-- What others read of a scheme: its name, its newest version, any of its versions.
create view scheme_title with (security_invoker = true) as
select id, year, product, product_name, name from scheme;

create view current_scheme with (security_invoker = true) as
select s.year, s.product, s.product_name, s.name,
       v.scheme, v.version, v.reason, v.document_numbers, v.document_conflict, v.issued_on, v.insured, v.eligibility,
       v.quantity_unit, v.quantity_rule, v.sum_insured, v.rate, v.premium, v.target_price, v.price_unit,
       v.material_cost, v.full_cost, v.enrol_from, v.enrol_until, v.enrol_note, v.cover_from, v.cover_until,
       v.payout_rule, v.actual_price_rule, v.price_origin, v.price_from, v.price_until, v.sold_only
from scheme s
join scheme_version v on v.scheme = s.id
where v.version = (select max(newest.version) from scheme_version newest where newest.scheme = s.id);

create view scheme_terms with (security_invoker = true) as
select scheme, version, document_numbers, eligibility, quantity_unit, sum_insured, rate, premium, target_price, price_unit,
       full_cost, enrol_until, cover_from, cover_until, payout_rule, price_origin, price_from, price_until, sold_only
from scheme_version;

create view scheme_choice with (security_invoker = true) as
select scheme, version, published_price_decimals, actual_price_decimals, growth_certificate_percent, sanction_years
from scheme_decision;

create view premium_payer with (security_invoker = true) as
select code, label, position from payer;

create view premium_share with (security_invoker = true) as
select scheme, version, payer, percent, remainder_order from payer_share;

create view season_progress with (security_invoker = true) as
select scheme, locked_on, settled_on from season;

-- What others read of the stages.
create view current_stage with (security_invoker = true) as
select st.id, p.scheme, p.version, p.no, p.name, p.starts_on, p.ends_on, p.source, s.year, s.name as scheme_name,
       s.product_name
from current_scheme s
join stage_plan p on p.scheme = s.scheme and p.version = s.version
join stage st on st.scheme = p.scheme and st.no = p.no;

-- Decision: "the townships concerned" are all of them, until a version names them one by one.
create view stage_unit with (security_invoker = true) as
select distinct st.id as stage, u.code as unit, u.name as unit_name, u.position
from current_stage st
join stage_responsible r on r.scheme = st.scheme and r.version = st.version and r.no = st.no
join unit u on u.code = r.unit or r.townships and u.kind = 'township';

create view stage_party with (security_invoker = true) as
select scheme, version, no, position, unit, townships, name from stage_responsible;

-- A version as one document, in the shape in which drafts are kept: for comparing, copying and changing.
create view scheme_content with (security_invoker = true) as
select v.scheme, v.version, v.reason, v.issued_on, v.published_by, v.published_at,
       jsonb_build_object(
           'name', s.name, 'product', s.product, 'productName', s.product_name, 'year', s.year, 'reason', v.reason,
           'documentNumbers', v.document_numbers, 'documentConflict', v.document_conflict, 'issuedOn', v.issued_on,
           'insured', v.insured, 'eligibility', v.eligibility, 'quantityUnit', v.quantity_unit,
           'quantityRule', v.quantity_rule, 'sumInsured', v.sum_insured::text, 'rate', v.rate::text,
           'targetPrice', v.target_price::text, 'priceUnit', v.price_unit, 'materialCost', v.material_cost::text,
           'fullCost', v.full_cost::text, 'enrolFrom', v.enrol_from, 'enrolUntil', v.enrol_until,
           'enrolNote', v.enrol_note, 'coverFrom', v.cover_from, 'coverUntil', v.cover_until,
           'payoutRule', v.payout_rule, 'actualPriceRule', v.actual_price_rule, 'priceOrigin', v.price_origin,
           'priceFrom', v.price_from, 'priceUntil', v.price_until, 'soldOnly', v.sold_only)
       || jsonb_build_object(
           'shares', (select jsonb_agg(jsonb_build_object('payer', p.payer, 'percent', p.percent::text)
                                       order by p.remainder_order)
                      from payer_share p where p.scheme = v.scheme and p.version = v.version),
           'decisions', (select jsonb_build_object(
                             'publishedPriceDecimals', d.published_price_decimals,
                             'actualPriceDecimals', d.actual_price_decimals,
                             'growthCertificatePercent', d.growth_certificate_percent::text,
                             'outlierMads', d.outlier_mads::text,
                             'outlierDayChangePercent', d.outlier_day_change_percent::text,
                             'outlierTargetPercent', d.outlier_target_percent::text,
                             'outlierPointFactor', d.outlier_point_factor::text,
                             'noticeDays', d.notice_days, 'confirmWorkingDays', d.confirm_working_days,
                             'paymentMonths', d.payment_months, 'sanctionYears', d.sanction_years,
                             'repeatedDays', d.repeated_days, 'sameDigitPercent', d.same_digit_percent::text)
                         from scheme_decision d where d.scheme = v.scheme and d.version = v.version),
           'stages', coalesce((
               select jsonb_agg(jsonb_build_object(
                          'name', st.name, 'from', st.starts_on, 'until', st.ends_on, 'source', st.source,
                          'responsible', coalesce((
                              select jsonb_agg(jsonb_build_object(
                                         'code', coalesce(r.unit, case when r.townships then 'townships' end),
                                         'name', coalesce(r.name, u.name)) order by r.position)
                              from stage_responsible r left join unit u on u.code = r.unit
                              where r.scheme = st.scheme and r.version = st.version and r.no = st.no), '[]'))
                      order by st.no)
               from stage_plan st where st.scheme = v.scheme and st.version = v.version), '[]')) as content
from scheme_version v
join scheme s on s.id = v.scheme;

revoke update, delete, truncate on scheme, scheme_version, payer_share, scheme_decision, stage, stage_plan, stage_responsible
    from ${runtimeRole};
revoke insert, update, delete, truncate on payer from ${runtimeRole};
revoke update, delete, truncate on scheme_draft_editor from ${runtimeRole};
revoke delete, truncate on season from ${runtimeRole};
