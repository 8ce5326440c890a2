-- What each bureau contributes, in our own short words.

create table bureau_duty (
    year   integer not null,
    unit   text not null references unit,
    duty   text not null,
    source text not null,
    primary key (year, unit, duty)
);

insert into bureau_duty (year, unit, duty, source)
select 2023, unit, duty, '章政办发〔2023〕9号 三（二）' from (values
    ('organ-organisation',         '把履职情况纳入领导干部年度考核任用'),
    ('bureau-human-resources',     '把履职情况纳入工作人员年度考核任用'),
    ('organ-publicity',            '指导宣传教育和舆论引导'),
    ('court',                      '依法惩治破坏生态资源的犯罪'),
    ('procuratorate',              '依法惩治破坏生态资源的犯罪，办理公益诉讼'),
    ('bureau-public-security',     '依法打击破坏生态资源的违法犯罪'),
    ('bureau-development-reform',  '支持和推进生态资源保护重点项目'),
    ('bureau-education-sports',    '校园绿化，对学生开展绿化、防火和护林教育'),
    ('bureau-finance',             '协调解决保护发展所需经费'),
    ('bureau-natural-resources',   '批次用地和土地出让时与园林、审批部门对接，协助办理使用林地手续'),
    ('bureau-transport',           '协调新改建道路红线内的绿化'),
    ('bureau-water',               '指导水利工程管理范围内的绿化，配合林业用水调度'),
    ('bureau-forestry-greening',   '指导、检查、监测、监督责任制落实'),
    ('bureau-emergency',           '指导协调森林火灾防控'),
    ('bureau-approval',            '办理涉林许可并推送事中事后监管信息'),
    ('bureau-ecology',             '指导协调和监督生态保护修复')
) as duties (unit, duty);
