-- What the document itself says of the indicators: the table's base year, and the values named in its text.

insert into observation (indicator, period, version, value, source, location, origin, as_of, approved)
select i.id, p.base_year, 1, i.base, p.source, i.location, 'table', make_date(p.base_year, 12, 31), true
from indicator_sheet i join plan_basis p on p.id = i.plan
where i.base is not null
order by i.position;

insert into observation (indicator, period, version, value, source, location, period_note, note, printed_unit, origin,
                         as_of, approved)
values
    ('urbanisation-rate', 2022, 1, 62.6,  '章政发〔2023〕16号', '第一章 一（一）', null, null, null, 'text', '2022-12-31', true),
    ('new-urban-jobs',    2023, 1, 2.6,   '章政发〔2023〕16号', '第一章 一（一）', '文中未注明年份，按印发时（2023-07-06）计', null, '万人', 'text', '2023-07-06', true),
    ('public-green',      2023, 1, 40.12, '章政发〔2023〕16号', '第一章 一（三）', '文中未注明年份，按印发时（2023-07-06）计', null, null, 'text', '2023-07-06', true),
    ('5g-base-stations',  2023, 1, 3200,  '章政发〔2023〕16号', '第一章 一（五）', '文中未注明年份，按印发时（2023-07-06）计', null, null, 'text', '2023-07-06', true),
    ('5g-coverage',       2023, 1, 100,   '章政发〔2023〕16号', '第一章 一（五）', '文中未注明年份，按印发时（2023-07-06）计', '原文为“全覆盖”，按 100% 计', null, 'text', '2023-07-06', true),
    ('income-ratio',      2023, 1, 1.7,   '章政发〔2023〕16号', '第一章 二（一）', '文中未注明年份，按印发时（2023-07-06）计', null, null, 'text', '2023-07-06', true);
