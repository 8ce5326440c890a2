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
    primary key (scheme, version),
    constraint every_change_has_a_reason check ((version = 1) = (reason is null)),
    constraint several_numbers_are_explained check (cardinality(document_numbers) = 1 or document_conflict is not null),
    constraint premium_is_sum_insured_times_rate check (premium = sum_insured * rate),
    constraint costs_come_together check ((material_cost is null) = (full_cost is null)),
    constraint target_lies_between_costs check (target_price between material_cost and full_cost),
    constraint coefficient_needs_full_cost check (payout_rule <> 'PROPORTIONAL_WITH_COEFFICIENT' or full_cost is not null),
    constraint dates_are_in_order
        check (enrol_from <= enrol_until and enrol_until < cover_from and cover_from <= cover_until)
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

create view current_scheme as
select s.year, s.product, s.product_name, s.name, v.*
from scheme s
join scheme_version v on v.scheme = s.id
where v.version = (select max(newest.version) from scheme_version newest where newest.scheme = s.id);

revoke insert, update, delete, truncate on scheme, scheme_version, payer, payer_share, scheme_decision
    from ${runtimeRole};
