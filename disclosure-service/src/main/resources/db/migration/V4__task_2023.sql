-- 章政办发〔2023〕10号, the tasks of its annex.

-- Responsible units (groups with an asterisk) and deadline stand here exactly where the annex prints them, and null
-- where it does not. The annex centres a heading beside its rows, across page breaks; a row is therefore filed under
-- the section in which the document's own text has it (4 and 5 under 1.2, 29 under 4.1, 43 under 4.4).
with printed (no, chapter, section, title, responsible, deadline) as (
    values
    (1, 1, 1, '黄河战略与数字章丘建设公开解读',
        'bureau-development-reform bureau-industry-information bureau-emergency bureau-approval bureau-big-data', '2023-12-31'),
    (2, 1, 1, '重大项目与促消费政策公开解读',
        'bureau-development-reform bureau-culture-tourism bureau-investment-promotion bureau-industry-information', null),
    (3, 1, 1, '环境质量与绿色发展政策公开解读', 'bureau-development-reform bureau-ecology', null),
    (4, 1, 2, '国企创新“十条”落实成效公开', '*relevant-bureaus', '2023-12-31'),
    (5, 1, 2, '公布逾期未付中小企业账款', 'bureau-development-reform bureau-industry-information', null),
    (6, 1, 2, '惠企政策包解读与“一企一档”', '*relevant-bureaus', null),
    (7, 1, 2, '推进双随机、跨部门与信用监管', 'bureau-development-reform bureau-market-regulation bureau-big-data', null),
    (8, 1, 2, '落实减税降费，为企业减负', 'bureau-finance bureau-tax', null),
    (9, 1, 3, '重点群体就业扶持政策公开', 'bureau-human-resources bureau-veterans', null),
    (10, 1, 3, '“双减”、入学与民办教育信息公开', 'bureau-education-sports', null),
    (11, 1, 3, '公布困难群众救助标准并动态调整', 'bureau-civil-affairs', null),
    (12, 1, 3, '租赁住房补贴全流程公开', 'bureau-housing', null),
    (13, 1, 3, '养老托育政策解读与监管结果公开', 'bureau-civil-affairs', null),
    (14, 2, 1, '编制并公布重大行政决策年度目录', 'bureau-justice', '2023-06-30'),
    (15, 2, 1, '目录事项全过程信息集中展示', 'bureau-education-sports bureau-water *catalogue-projects', '2023-12-31'),
    (16, 2, 2, '民生决策征求意见并反馈采纳情况', '*bureaus *townships', '2023-12-31'),
    (17, 2, 2, '邀请市民代表列席常务会议', 'bureau-government-office', '2023-12-31'),
    (18, 2, 3, '开展政策评价并公布结果', '*bureaus *townships', '2023-12-31'),
    (19, 3, 1, '规范公开专栏，更新主动公开目录', 'bureau-government-office *bureaus *townships', '2023-12-31'),
    (20, 3, 1, '充实政府文件库并同步到省库', '*bureaus *townships', '2023-12-31'),
    (21, 3, 1, '按企业需求编制政策文件包', null, null),
    (22, 3, 2, '明确哪些文件必须解读', '*relevant-bureaus', 'on-release'),
    (23, 3, 2, '政策与解读同步办理', null, null),
    (24, 3, 2, '针对具体条款做深度解读', '*relevant-bureaus', 'on-release'),
    (25, 3, 2, '重要文件至少五种解读形式', null, null),
    (26, 3, 3, '评估重大政策舆情，多渠道回应群众', '*bureaus *townships', '2023-12-31'),
    (27, 3, 3, '突发事件舆情快速回应', null, null),
    (28, 3, 4, '经常举办政府开放活动', '*bureaus *townships', '2023-12-31'),
    (29, 4, 1, '政府网站平台互联与数据共享', 'bureau-big-data *bureaus *townships', '2023-12-31'),
    (30, 4, 1, '用好政务公开数字管理平台', '*bureaus *townships', '2023-12-31'),
    (31, 4, 1, '完善公报数据库与掌上公报', 'bureau-government-office', '2023-12-31'),
    (32, 4, 2, '网站与新媒体落实三审三校', '*bureaus *townships', '2023-12-31'),
    (33, 4, 2, '网站及时更新，不留空白栏目', null, null),
    (34, 4, 2, '改进网站办事、互动、适老和搜索', null, null),
    (35, 4, 2, '政务新媒体备案与全流程管理', null, null),
    (37, 4, 2, '网站、新媒体与公报数据互通', null, null),
    (38, 4, 3, '更新基层公开标准化目录', '*bureaus *townships', '2023-12-31'),
    (39, 4, 3, '建好基层公开专区并多办活动', null, null),
    (40, 4, 3, '面向特定区域和人群定点公开', null, null),
    (41, 4, 4, '规范依申请公开办理与转主动公开', 'bureau-government-office *bureaus *townships', '2023-12-31'),
    (42, 4, 4, '规范征地类申请的答复', null, null),
    (43, 4, 4, '升级依申请公开办理平台', 'bureau-government-office', '2023-12-31'),
    (44, 4, 5, '公共企事业单位公开目录与规范',
        'bureau-development-reform bureau-education-sports bureau-ecology bureau-housing bureau-transport bureau-health bureau-water power-supply *public-institutions', '2023-11-30'),
    (45, 4, 5, '公共企事业单位联络员与专项评估', null, '2023-12-31'),
    (46, 4, 5, '公共企事业单位监督投诉与整改', null, null),
    (47, 4, 5, '线下公开场所与咨询电话', null, null),
    (48, 4, 6, '打造本区政务公开品牌', '*bureaus *townships', '2023-12-31'),
    (49, 5, 1, '健全协调机制、机构人员与经费', '*bureaus *townships', '2023-12-31'),
    (50, 5, 2, '督查考核、表扬与约谈', 'bureau-government-office *bureaus *townships', 'standing'),
    (52, 5, 3, '每年至少一次政务公开专题培训', '*bureaus *townships', '2023-12-31'),
    (53, 5, 3, '办业务班，培养业务骨干', null, null),
    (54, 5, 3, '跟班轮岗，促进人才交流', null, null)
),
-- For each row the row that prints its responsible units, and the one that prints its deadline: itself or one above.
shared as (
    select *, max(no) filter (where responsible is not null) over (order by no) as responsible_of,
              max(no) filter (where deadline is not null) over (order by no) as deadline_of
    from printed
),
tasks as (
    insert into task (year, no, chapter, section, title, deadline_kind, due, deadline_inherited, responsible_inherited)
    select 2023, s.no, s.chapter, s.section, s.title,
           case when above.deadline in ('on-release', 'standing') then above.deadline else 'date' end,
           case when above.deadline not in ('on-release', 'standing') then cast(above.deadline as date) end,
           s.deadline_of <> s.no, s.responsible_of <> s.no
    from shared s join printed above on above.no = s.deadline_of
)
insert into task_responsible (year, no, position, unit, unit_group)
select 2023, s.no, who.position,
       case when who.name not like '*%' then who.name end,
       case when who.name like '*%' then substr(who.name, 2) end
from shared s
join printed above on above.no = s.responsible_of,
     unnest(string_to_array(above.responsible, ' ')) with ordinality as who (name, position);
