-- 2023: green onion (章政办发〔2023〕11号, part 3) and pigs, phase one (part 2), as printed; texts in our own words.

insert into scheme (id, year, product, product_name, name) values
    ('2023-green-onion', 2023, 'green-onion', '章丘大葱', '2023年章丘大葱目标价格保险'),
    ('2023-pig-1',       2023, 'pig',         '生猪',     '2023年生猪目标价格保险（一期）');

insert into scheme_version (
    scheme, version, document_numbers, document_conflict, issued_on, insured, eligibility, quantity_unit, quantity_rule,
    sum_insured, rate, premium, target_price, price_unit, material_cost, full_cost,
    enrol_from, enrol_until, enrol_note, cover_from, cover_until, price_origin, price_from, price_until, sold_only,
    payout_rule, actual_price_rule
) values (
    '2023-green-onion', 1, '{章政办发〔2023〕11号}', null, '2023-07-27',
    '当年种植、当年收获的冬季大葱', '{}', '亩', '按实际种植面积投保',
    3500, 0.07, 245, 1.06, '元/500克', null, null,
    '2023-08-16', '2023-09-15', '以保险合同签订阶段为投保期', '2023-11-06', '2023-12-12', 'POINTS', '2023-11-06', '2023-12-12', false,
    'PROPORTIONAL',
    '保险期间每日发布的平均交易价格之和 ÷ 发布次数；单个农户的售价不作依据'
), (
    -- Enrolment from the last ten days of August ('8月下旬'): counted from the 21st.
    '2023-pig-1', 1, '{章政办发〔2023〕12号,章政办发〔2023〕11号}',
    '公报目录印作12号，文件文头印作11号（与大葱方案同号）；两个文号均予保留。', '2023-09-15',
    '生猪',
    '{在当地从事生猪养殖一年以上（不含一年）,保险期间持续养殖,不是订单养殖或期货交易的生猪,品种在当地已饲养两年以上（含两年）}',
    '头', '由承保机构验标确定；理赔时不超过保险期间实际出栏头数',
    1750, 0.03, 52.50, 18.50, '元/公斤', 14, 20,
    '2023-08-21', '2023-09-30', '文件写作“8月下旬”起，按8月21日计', '2023-10-01', '2024-03-31', 'NATIONAL', '2024-03-01', '2024-03-31', true,
    'PROPORTIONAL_WITH_COEFFICIENT',
    '国家发展改革委价格监测中心在保险期间最后一个月发布的生猪出场价格之和 ÷ 发布次数'
);

insert into payer_share (scheme, version, payer, percent, remainder_order)
select s.id, 1, shares.* from scheme s
cross join (values ('farmer', 40, 1), ('district', 25, 2), ('city', 25, 3), ('province', 10, 4)) as shares;

insert into scheme_decision (
    scheme, version, published_price_decimals, actual_price_decimals, growth_certificate_percent,
    outlier_mads, outlier_day_change_percent
) values
    ('2023-green-onion', 1, 2,    4, 20, 3,    30),
    ('2023-pig-1',       1, null, 4, 20, null, 30);

-- Green onion: the five stages of part 4. Pigs: the document prints no stages, only the days of part 2 (4), (5) and (7);
-- who takes part is named in part 3. The pig document sets no last day for payment.

insert into stage (id, scheme, no)
select s.id || '-' || no, s.id, no
from scheme s
cross join generate_series(1, 5) as no
where s.id = '2023-green-onion' or s.id = '2023-pig-1' and no <= 4;

insert into stage_plan (scheme, version, no, name, starts_on, ends_on, source) values
    ('2023-green-onion', 1, 1, '宣传发动',         '2023-07-25', '2023-08-15', '章政办发〔2023〕11号 四'),
    ('2023-green-onion', 1, 2, '签订保险合同',     '2023-08-16', '2023-09-15', '章政办发〔2023〕11号 四'),
    ('2023-green-onion', 1, 3, '部署价格监测点',   '2023-09-16', '2023-11-05', '章政办发〔2023〕11号 四'),
    ('2023-green-onion', 1, 4, '监测并发布价格',   '2023-11-06', '2023-12-12', '章政办发〔2023〕11号 四'),
    ('2023-green-onion', 1, 5, '理赔与总结',       '2023-12-13', '2024-01-31', '章政办发〔2023〕11号 四'),
    ('2023-pig-1', 1, 1, '宣传、投保与签约',       '2023-08-21', '2023-09-30', '章政办发〔2023〕12号（文头11号）二（五）、三（一）'),
    ('2023-pig-1', 1, 2, '保险期间（督导与核查）', '2023-10-01', '2024-03-31', '章政办发〔2023〕12号（文头11号）二（五）、三（二）'),
    ('2023-pig-1', 1, 3, '计算实际价格的最后一个月', '2024-03-01', '2024-03-31', '章政办发〔2023〕12号（文头11号）二（四）'),
    ('2023-pig-1', 1, 4, '赔付',                   '2024-04-01', null,         '章政办发〔2023〕12号（文头11号）二（七）、三（三）');

insert into stage_responsible (scheme, version, no, position, unit, townships, name) values
    ('2023-green-onion', 1, 1, 1, 'bureau-development-reform', false, null),
    ('2023-green-onion', 1, 1, 2, 'bureau-agriculture-rural',  false, null),
    ('2023-green-onion', 1, 1, 3, 'media-centre',              false, null),
    ('2023-green-onion', 1, 2, 1, null,                        true,  '相关镇街'),
    ('2023-green-onion', 1, 2, 2, 'insurer-designated',        false, null),
    ('2023-green-onion', 1, 3, 1, 'bureau-development-reform', false, null),
    ('2023-green-onion', 1, 3, 2, null,                        true,  '相关镇街'),
    ('2023-green-onion', 1, 4, 1, 'bureau-development-reform', false, null),
    ('2023-green-onion', 1, 5, 1, 'bureau-development-reform', false, null),
    ('2023-green-onion', 1, 5, 2, 'insurer-designated',        false, null),
    ('2023-pig-1', 1, 1, 1, 'bureau-development-reform', false, null),
    ('2023-pig-1', 1, 1, 2, 'bureau-finance',            false, null),
    ('2023-pig-1', 1, 1, 3, 'insurer-designated',        false, null),
    ('2023-pig-1', 1, 2, 1, 'bureau-development-reform', false, null),
    ('2023-pig-1', 1, 2, 2, 'bureau-finance',            false, null),
    ('2023-pig-1', 1, 2, 3, 'bureau-agriculture-rural',  false, null),
    ('2023-pig-1', 1, 2, 4, null,                        true,  '各镇街'),
    ('2023-pig-1', 1, 2, 5, 'insurer-designated',        false, null),
    ('2023-pig-1', 1, 3, 1, null,                        false, '国家发展改革委价格监测中心'),
    ('2023-pig-1', 1, 4, 1, 'insurer-designated',        false, null);
