-- Everybody who changed a draft is kept, for good: none of them publishes it. Two more parameters say how far a price may
-- be from what is known before a second look: they are ours, no document sets them.

alter table scheme_draft add column id bigint generated always as identity unique;

create table scheme_draft_editor (
    -- The draft's own number: a scheme has many drafts one after the other, and each its own editors.
    draft     bigint not null,
    scheme    text not null,
    username  text not null,
    edited_at timestamptz not null,
    primary key (draft, username, edited_at)
);

insert into scheme_draft_editor (draft, scheme, username, edited_at)
select id, scheme, entered_by, entered_at from scheme_draft;

revoke update, delete, truncate on scheme_draft_editor from ${runtimeRole};

alter table scheme_version
    add column editors text[] not null default '{}',
    add constraint nobody_publishes_what_they_edited check (not (published_by = any (editors)));

alter table scheme_decision
    -- A price further than this from the target price, or from last year's mean, is looked at again.
    add column outlier_target_percent numeric not null default 50
        check (outlier_target_percent > 0 and outlier_target_percent <= 1000),
    -- So are figures of one day that differ by this factor: a price per kilogram among prices per 500 g is twice as high.
    add column outlier_point_factor numeric not null default 1.8
        check (outlier_point_factor > 1 and outlier_point_factor <= 100);

update scheme_decision d set outlier_day_change_percent = 30
from scheme_version v
where v.scheme = d.scheme and v.version = d.version
  and v.price_origin = 'NATIONAL' and d.outlier_day_change_percent is null;
-- The tables cannot be altered while checks on them are pending.
set constraints all immediate;

update scheme_draft
set content = jsonb_set(content, '{decisions}',
                        '{"outlierTargetPercent": "50", "outlierPointFactor": "1.8"}'::jsonb || (content -> 'decisions'))
where jsonb_typeof(content -> 'decisions') = 'object';

create or replace view scheme_content as
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
