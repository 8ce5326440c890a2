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
