-- Enrolment: village lists and the policies in them. A policy is one household's or grower's line, from its first entry
-- to its payout: it is what the premium and the payout are rounded for. Money in yuan; quantity in the scheme's unit.
-- Names are public (they are posted in the village); numbers that belong to a person are sealed, and shown masked.

create table enrolment_list (
    id             bigint generated always as identity primary key,
    scheme         text not null references scheme,
    scheme_version integer not null,
    township       text not null references unit,
    village        text not null references village,
    -- A village hands in as many lists as it needs, one after the other.
    no             integer not null check (no > 0),
    state          text not null default 'draft'
        check (state in ('draft', 'notice', 'noticed', 'insurer', 'development', 'finance', 'in-force')),
    -- Who underwrites it; set when the township submits it.
    insurer        text references unit,
    returned       text,
    created_by     text not null,
    created_at     timestamptz not null,
    version        integer not null default 1,
    unique (scheme, village, no),
    foreign key (scheme, scheme_version) references scheme_version
);

create index enrolment_list_state on enrolment_list (scheme, state, township);

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
    unique (list, code_index)
);

create table policy (
    id                 bigint generated always as identity primary key,
    list               bigint not null references enrolment_list,
    scheme             text not null,
    scheme_version     integer not null,
    township           text not null,
    village            text not null,
    kind               text not null check (kind in ('household', 'grower', 'enterprise', 'cooperative')),
    collective         bigint references collective,
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
    constraint shares_sum_to_the_premium check (farmer + district + city + province = premium),
    constraint ended_for_a_reason check ((ended_on is null) = (end_reason is null))
);

-- The same party, or the same plot, twice in a scheme (重复参保).
create unique index policy_party_once on policy (scheme, identity_index) where ended_on is null;
create unique index policy_plot_once on policy (scheme, village, plot) where plot is not null and ended_on is null;
create unique index policy_certificate_once on policy (scheme, certificate) where certificate is not null;
create index policy_of_list on policy (list, id);
create index policy_of_township on policy (scheme, township, id);
create index policy_of_party on policy (identity_index);

create table attachment (
    id          bigint generated always as identity primary key,
    list        bigint not null references enrolment_list,
    policy      bigint references policy on delete cascade,
    kind        text not null check (kind in ('village-certificate', 'signed-list', 'inspection', 'other')),
    name        text not null,
    media_type  text not null,
    size        integer not null check (size > 0),
    sha256      bytea not null,
    sealed      bytea not null,
    uploaded_by text not null,
    uploaded_at timestamptz not null
);

create index attachment_of_list on attachment (list, policy);
