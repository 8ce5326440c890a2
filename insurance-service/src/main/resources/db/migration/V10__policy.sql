-- Village lists and the policies in them. A policy is one household's or grower's line, from its first entry to its
-- payout: it is what the premium and the payout are rounded for. Money in yuan; quantity in the scheme's unit.
-- Names are public (they are posted in the village); numbers that belong to a person are sealed, and shown masked.

create table enrolment_list (
    id              bigint generated always as identity primary key,
    scheme          text not null references scheme,
    scheme_version  integer not null,
    township        text not null references unit,
    village         text not null references village,
    -- A village hands in as many lists as it needs, one after the other.
    no              integer not null check (no > 0),
    state           text not null default 'draft',
    -- Who underwrites it; set when the township submits it.
    insurer         text references unit,
    returned        text,
    created_by      text not null,
    created_at      timestamptz not null,
    version         integer not null default 1,
    -- The file that it came with, when it came with one.
    source_import   bigint references import_job,
    -- When the insurer first underwrote it as it is now; kept when a bureau sends it back to the insurer for its papers.
    underwritten_on date,
    unique (scheme, village, no),
    -- What every policy of a list shares with it.
    unique (id, scheme, scheme_version, township, village),
    foreign key (scheme, scheme_version) references scheme_version,
    constraint enrolment_list_state_check check (
        state in ('draft', 'notice', 'noticed', 'insurer', 'development', 'finance', 'in-force', 'ended'))
);

create index enrolment_list_state on enrolment_list (scheme, state, township);
create index enrolment_list_of_import on enrolment_list (source_import) where source_import is not null;

-- A village, enterprise or co-operative that takes out insurance for the households on its list.
create table collective (
    id           bigint generated always as identity primary key,
    list         bigint not null references enrolment_list,
    kind         text not null check (kind in ('village', 'enterprise', 'cooperative')),
    name         text not null,
    code_index   bytea not null,
    code_sealed  bytea not null,
    code_mask    text not null,
    phone_sealed bytea,
    phone_mask   text,
    version      integer not null default 1,
    unique (list, code_index),
    unique (id, list)
);

-- A name is found however its spaces, middle dots, width and invisible characters were typed.
create function name_key(name text) returns text
    language sql immutable strict parallel safe
    return translate(lower(normalize(name, NFKC)),
                     E' \u0009\u000A\u000D\u0085\u00AD\u061C\u1680\u180E\u200B\u200C\u200D\u200E\u200F\u2028\u2029\u202A\u202B\u202C\u202D\u202E\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\uFEFF\u3164\u1160'
                     || E'\u002E\u00B7\u119E\u1427\u2022\u2027\u2219\u22C5\u25CF\u25E6\u2E31\u2E33\u30FB',
                     '');

create table policy (
    id                 bigint generated always as identity primary key,
    list               bigint not null,
    scheme             text not null,
    scheme_version     integer not null,
    township           text not null,
    village            text not null,
    kind               text not null check (kind in ('household', 'grower', 'enterprise', 'cooperative')),
    collective         bigint,
    name               text not null check (name <> ''),
    identity_kind      text not null check (identity_kind in ('person', 'organisation')),
    identity_index     bytea not null,
    identity_sealed    bytea not null,
    identity_mask      text not null,
    phone_sealed       bytea,
    phone_mask         text,
    bank               text,
    account_sealed     bytea,
    account_mask       text,
    plot               text check (plot <> ''),
    quantity           numeric(12, 2) not null check (quantity > 0),
    previous_quantity  numeric(12, 2) check (previous_quantity >= 0),
    -- One answer for each of the scheme's conditions, in their order.
    eligibility        boolean[] not null default '{}',
    signed_on          date,
    sum_insured        numeric(14, 2) not null,
    premium            numeric(14, 2) not null,
    farmer             numeric(14, 2) not null check (farmer >= 0),
    district           numeric(14, 2) not null check (district >= 0),
    city               numeric(14, 2) not null check (city >= 0),
    province           numeric(14, 2) not null check (province >= 0),
    -- Set by the insurer.
    certificate        text,
    inspected_quantity numeric(12, 2) check (inspected_quantity >= 0),
    collected_on       date,
    sold_quantity      numeric(12, 2) check (sold_quantity >= 0),
    in_force_on        date,
    ended_on           date,
    end_reason         text,
    source_import      bigint,
    source_row         integer,
    entered_by         text not null,
    entered_at         timestamptz not null,
    version            integer not null default 1,
    -- Keyed fingerprints: one account or phone of several households is a notice on each of them. They open nothing, and
    -- two that are alike by chance cost nobody more than a look.
    account_key        bigint,
    phone_key          bigint,
    name_key           text not null generated always as (name_key(name)) stored,
    -- Whether a village certificate is among its papers.
    certified          boolean not null default false,
    constraint shares_sum_to_the_premium check (farmer + district + city + province = premium),
    constraint ended_for_a_reason check ((ended_on is null) = (end_reason is null)),
    constraint agrees_with_its_list foreign key (list, scheme, scheme_version, township, village)
        references enrolment_list (id, scheme, scheme_version, township, village),
    constraint collective_of_its_list foreign key (collective, list) references collective (id, list)
);

-- The same party, or the same plot, twice in a scheme (重复参保).
create unique index policy_party_once on policy (scheme, identity_index) where ended_on is null;
create unique index policy_plot_once on policy (scheme, village, plot) where plot is not null and ended_on is null;
create unique index policy_certificate_once on policy (scheme, certificate) where certificate is not null;
create index policy_of_list on policy (list, id);
create index policy_of_township on policy (scheme, township, id);
create index policy_of_party on policy (identity_index);
create index policy_name on policy (scheme, name_key text_pattern_ops);
create index policy_of_collective on policy (collective) where collective is not null;
create index policy_account on policy (scheme, account_key) where account_key is not null;
create index policy_phone on policy (scheme, phone_key) where phone_key is not null;

-- Who reaches which rows without seeing everything: a township what lies in it, an insurer what it underwrites. What hangs
-- on a list is reached through the list, what hangs on a policy through that.
call wall('enrolment_list', 'township = {township} or insurer = {insurer}');
call wall('collective', 'exists (select from enrolment_list l where l.id = list)');
call wall('policy', 'township = {township}
                     or {insurer?} and exists (select from enrolment_list l where l.id = list)');

-- Who looked for somebody by number, and when: counted here, because there may be several processes. What was looked for,
-- and why, stands in the audit trail.
create table number_search (
    id    bigint generated always as identity primary key,
    actor text        not null,
    at    timestamptz not null
);

create index number_search_of on number_search (actor, at);

-- Whether a quantity is so far above last year's that the village must certify it (章政办发〔2023〕11号, part 5 (3)). The
-- same as county.insurance.policy.PolicyRules.needsCertificate.
create function needs_certificate(quantity numeric, previous numeric, percent numeric) returns boolean
    language sql immutable parallel safe
    return coalesce(quantity > previous * (1 + percent / 100), false);

-- What is still to be looked at of a policy, beside what is added up for its list, so that its policies are read once. Of
-- last year's quantity 0 says that there was none, empty says nothing.
create view policy_standing with (security_invoker = true) as
select p.id, p.list, p.in_force_on, p.ended_on,
       needs_certificate(p.quantity, p.previous_quantity, d.growth_certificate_percent) as grown,
       p.certified,
       p.collective is not null and p.signed_on is null as unsigned,
       p.quantity, p.sum_insured, p.premium, p.farmer, p.district, p.city, p.province,
       p.previous_quantity is null as previous_unknown
from policy p
join scheme_choice d on d.scheme = p.scheme and d.version = p.scheme_version;

create view village_list with (security_invoker = true) as
select id, scheme, scheme_version, township, village, no, state, insurer, returned, created_by, created_at, source_import,
       underwritten_on
from enrolment_list;

create view insured_collective with (security_invoker = true) as
select id, list, name, code_index, code_sealed, code_mask from collective;

create view insured_policy with (security_invoker = true) as
select id, list, scheme, scheme_version, township, village, kind, collective, name, name_key, identity_kind,
       identity_index, identity_sealed, identity_mask, phone_sealed, phone_mask, phone_key, bank, account_sealed,
       account_mask, account_key, plot, quantity, previous_quantity, eligibility, signed_on, sum_insured, premium, farmer, district, city,
       province, certificate, inspected_quantity, collected_on, sold_quantity, in_force_on, ended_on, end_reason,
       entered_by, entered_at, version
from policy;
