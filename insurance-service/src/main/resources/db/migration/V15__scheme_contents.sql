-- A version as one document, in the shape in which drafts are kept: for comparing, copying and changing.

create view scheme_content as
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
