-- 章政发〔2023〕16号: the table of main indicators (专栏1) as printed, and the other dated goals of the text.

insert into indicator_group (key, label, position) values
    ('smart',    '智慧城镇化', 1),
    ('green',    '绿色城镇化', 2),
    ('balanced', '均衡城镇化', 3),
    ('two-way',  '双向城镇化', 4);

insert into indicator (id, plan, position, no, group_key, name, unit, base, target_year, comparator, target, nature,
                       lower_is_better, most, decimals, headline, remark, origin, location, responsible,
                       responsible_note)
select id, 'urbanisation-2021', no, no, group_key, name, unit, base, 2025, comparator, target, nature,
       id = 'income-ratio', most, decimals, id = 'urbanisation-rate',
       case id when 'good-air-days' then '名称按原文，其中“比例”一词重复。' end,
       'table', '专栏1 第' || no || '项', 'bureau-development-reform', '文件未指定，暂由牵头单位负责'
from (values
    ( 1, '5g-base-stations',      'smart',    '建成5G基站数量',                     '个',     1559,  '=', 5000,  'expected', null, 0),
    ( 2, '5g-coverage',           'smart',    '主城区5G覆盖率',                     '%',      100,   '=', 100,   'expected', 100,  2),
    ( 3, 'fibre-to-home',         'smart',    '家庭光纤入户覆盖率',                 '%',      95,    '=', 100,   'expected', 100,  2),
    ( 4, 'smart-campuses',        'smart',    '智慧校园建设覆盖率',                 '%',      100,   '=', 100,   'expected', 100,  2),
    ( 5, 'smart-hospitals',       'smart',    '智慧医院覆盖率',                     '%',      null,  '=', 100,   'expected', 100,  2),
    ( 6, 'video-coverage',        'smart',    '重点公共区域高清以上视频监控覆盖率', '%',      80,    '=', 100,   'expected', 100,  2),
    ( 7, 'electronic-licences',   'smart',    '政务服务电子证照使用率',             '%',      null,  '>', 80,    'expected', 100,  2),
    ( 8, 'good-air-days',         'green',    '空气质量优良比例天数比例',           '%',      63.4,  '=', 65,    'binding',  100,  2),
    ( 9, 'public-green',          'green',    '人均公共绿地面积',                   '平方米', 40.12, '=', 40.32, 'expected', null, 2),
    (10, 'reclaimed-water',       'green',    '城镇再生水利用率',                   '%',      15,    '=', 40,    'expected', 100,  2),
    (11, 'waste-recycling',       'green',    '城乡生活垃圾回收利用率',             '%',      35,    '=', 60,    'binding',  100,  2),
    (12, 'income-ratio',          'balanced', '城乡居民收入比',                     '',       1.77,  '=', 1.69,  'expected', null, 2),
    (13, 'new-urban-jobs',        'balanced', '新增城镇就业',                       '万人次', 2.6,   '=', 3,     'expected', null, 4),
    (14, 'care-beds',             'balanced', '每千人拥有养老床位',                 '张',     35.9,  '=', 54,    'expected', null, 2),
    (15, 'life-expectancy',       'balanced', '人均预期寿命',                       '岁',     78.96, '=', 79.46, 'expected', null, 2),
    (16, 'doctors',               'balanced', '每千人口拥有执业（助理）医师',       '个',     2.9,   '=', 3.5,   'expected', null, 2),
    (17, 'pension-participation', 'balanced', '基本养老保险参保率',                 '%',      48,    '>', 60,    'expected', 100,  2),
    (18, 'urbanisation-rate',     'two-way',  '常住人口城镇化率',                   '%',      61.84, '=', 65,    'expected', 100,  2),
    (19, 'village-income',        'two-way',  '集体经济收入50万元以上行政村占比',   '%',      58.6,  '=', 80,    'expected', 100,  2),
    (20, 'village-logistics',     'two-way',  '具备条件行政村农村物流覆盖率',       '%',      null,  '=', 100,   'expected', 100,  2)
) as printed (no, id, group_key, name, unit, base, comparator, target, nature, most, decimals);

-- The text's goals stand in the group that their chapter is about; the text prints neither base nor nature.
insert into indicator (id, plan, position, group_key, name, unit, target_year, comparator, target, nature, nature_note,
                       most, decimals, remark, origin, location, responsible, responsible_note)
select id, 'urbanisation-2021', position, group_key, name, unit, 2025, comparator, target, 'expected',
       '文中未注明属性，按预期性处理', most, decimals, remark, 'text', location, 'bureau-development-reform',
       '文件未指定，暂由牵头单位负责'
from (values
    (21, 'home-gigabit',         'smart',   '城市家庭千兆接入能力覆盖率',       '%',      '=',  100,  100,  2, '第四章 一（一）',   '原文为“全覆盖”，按 100% 计。'),
    (22, 'office-ten-gigabit',   'smart',   '商务楼宇万兆接入能力覆盖率',       '%',      '=',  100,  100,  2, '第四章 一（一）',   '原文为“全覆盖”，按 100% 计。'),
    (23, 'online-services',      'smart',   '依申请政务服务事项可网办率',       '%',      '=',  100,  100,  2, '第四章 二（二）',   null),
    (24, 'green-new-buildings',  'green',   '城镇新建民用建筑中绿色建筑比例',   '%',      '=',  100,  100,  2, '第五章 三（二）',   '原文期限为“十四五”时期，按 2025 年计。'),
    (25, 'sponge-city',          'green',   '主城区海绵城市达标面积占比',       '%',      '>=', 40,   100,  2, '第五章 四（二）',   null),
    (26, 'agriculture-output',   'two-way', '农业增加值',                       '亿元',   '>',  100,  null, 2, '第七章 二（二）',   '原文为“突破”，须大于目标值。'),
    (27, 'farm-operators',       'two-way', '区级以上新型农业经营主体',         '家',     '>=', 300,  null, 0, '第七章 二（二）',   '期限承接同段上文的 2025 年。'),
    (28, 'farm-science',         'two-way', '农业科技贡献率',                   '%',      '=',  70,   100,  2, '第七章 二（二）',   '期限承接同段上文的 2025 年。'),
    (29, 'visitors',             'two-way', '接待游客',                         '万人次', '~',  2000, null, 4, '第七章 二（三）',   '原文为“左右”，未说明幅度，按达到目标值评价。')
) as stated (position, id, group_key, name, unit, comparator, target, most, decimals, location, remark);

insert into stated_target (indicator, comparator, target, location) values
    ('urbanisation-rate',   '=', 65, '第一章 四（一）'),
    ('electronic-licences', '=', 80, '第四章 二（二）');

insert into worded_goal (plan, position, id, year, goal, location) values
    ('urbanisation-2021', 1, 'four-star-smart-city', 2025, '建成四星级新型智慧城市',                       '第一章 四（一）'),
    ('urbanisation-2021', 2, 'services-for-all',     2025, '城镇基本公共服务惠及全部常住人口',             '第一章 四（一）'),
    ('urbanisation-2021', 3, 'rural-network',        2025, '农村固定网络的接入能力和速率与城市大体相当',   '第四章 三（五）'),
    ('urbanisation-2021', 4, 'integration-zone',     2025, '城乡建设用地市场统一，普惠金融和农村产权交易制度基本健全', '第七章 一'),
    ('urbanisation-2021', 5, 'citizens-2035',        2035, '农业转移人口基本成为市民，城镇化质量明显提高', '第一章 四'),
    ('urbanisation-2021', 6, 'gap-2035',             2035, '城乡差距明显缩小，共同富裕取得实质进展',       '第一章 四');
