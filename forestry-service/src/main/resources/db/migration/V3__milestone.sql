-- The year's calendar and who has reported what. A unit without a report has simply not reported yet.

create table milestone (
    id       text primary key,
    year     integer not null,
    position integer not null,
    title    text not null,
    -- Null where the document sets no day.
    due      date,
    source   text not null
);

create table milestone_unit (
    milestone text not null references milestone,
    unit      text not null references unit,
    primary key (milestone, unit)
);

create index milestone_unit_unit on milestone_unit (unit);

create table milestone_report (
    milestone       text not null,
    unit            text not null,
    note            text not null,
    document_number text,
    reported_on     date not null,
    reported_by     text not null,
    version         integer not null default 1,
    primary key (milestone, unit),
    foreign key (milestone, unit) references milestone_unit
);

insert into milestone (id, year, position, title, due, source) values
    ('2023-documents',  2023, 1, '制定本单位实施意见和考核办法并报专班办公室', '2023-07-31', '章政办发〔2023〕9号 三（二）'),
    ('2023-letters',    2023, 2, '与各村签订目标责任书',                       null,         '章政办发〔2023〕9号 三（二）'),
    ('2023-self-check', 2023, 3, '开展自查总结并报送自查结果',                 '2023-12-31', '章政办发〔2023〕9号 三（三）'),
    ('2023-assessment', 2023, 4, '组织年度考核',                               '2024-01-31', '章政办发〔2023〕9号 三（三）');

insert into milestone_unit (milestone, unit)
select m.id, u.code
from unit u
join milestone m on u.kind = 'township' and m.id in ('2023-documents', '2023-letters', '2023-self-check')
                 or u.kind = 'forest-farm' and m.id = '2023-self-check'
                 or u.code = 'bureau-forestry-greening' and m.id = '2023-assessment';
