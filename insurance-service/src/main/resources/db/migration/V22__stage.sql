-- Which unit has completed its part of a stage.

create table stage_completion (
    stage        text not null references stage,
    unit         text not null references unit,
    note         text not null check (note <> ''),
    completed_on date not null,
    completed_by text not null,
    version      integer not null default 1,
    primary key (stage, unit)
);

call wall('stage_completion', 'unit = {unit}');

revoke delete, truncate on stage_completion from ${runtimeRole};

-- What a stage is about, by the words of its name, as its rules know it.
create function stage_kind(name text) returns text
    language sql immutable parallel safe
    return case when name ~ '监测点|布点' then 'points'
                when name ~ '(监测|采集|计算|发布).*价格|价格.*(监测|采集|发布)' then 'prices'
                when name ~ '^保险期间' then 'cover'
                when name ~ '理赔|赔付|赔款|结算' then 'claims'
                when name ~ '投保|参保|签约|签订.*合同' then 'enrolment'
                else 'other' end;

-- What the data show of each unit's part of a stage: how many of how many. A township answers for what is in it, an insurer
-- for the lists that were handed to it, everybody else for the whole scheme. No row where the data show nothing.
create view stage_proof with (security_invoker = true) as
with part as (
    select s.id as stage, s.scheme, stage_kind(s.name) as kind, w.unit, u.kind as unit_kind
    from current_stage s join stage_unit w on w.stage = s.id join unit u on u.code = w.unit
), lists as materialized (
    select scheme, township, insurer, count(*) filter (where state = 'in-force') as have, count(*) as wanted
    from village_list where state <> 'ended' group by scheme, township, insurer
), points as materialized (
    select p.scheme, p.township, count(*) filter (where exists (select from price_collector c where c.point = p.id)) as have,
           count(*) as wanted
    from price_point p group by p.scheme, p.township
), days as materialized (
    select c.scheme, c.price_until - c.price_from + 1 as wanted,
           (select count(distinct v.day) from price_version v
            where v.scheme = c.scheme and v.day between c.price_from and c.price_until) as have
    from current_scheme c
), runs as materialized (
    select scheme, count(*) filter (where state = 'published') as have, count(*) as wanted from settlement_run group by scheme
), fact as (
    select p.stage, p.unit, '生效的清单' as what, '份' as measure, sum(l.have) as have, sum(l.wanted) as wanted
    from part p join lists l on l.scheme = p.scheme
         and case p.unit_kind when 'township' then l.township = p.unit when 'insurer' then l.insurer = p.unit else true end
    where p.kind = 'enrolment' group by p.stage, p.unit
    union all
    select p.stage, p.unit, '有采价员的监测点', '个', sum(o.have), sum(o.wanted)
    from part p join points o on o.scheme = p.scheme and (p.unit_kind <> 'township' or o.township = p.unit)
    where p.kind = 'points' group by p.stage, p.unit
    union all
    select p.stage, p.unit, '公布了价格的日子', '天', d.have, d.wanted
    from part p join days d on d.scheme = p.scheme where p.kind = 'prices'
    union all
    select p.stage, p.unit, '付清并公布的结算', '次', r.have, r.wanted
    from part p join runs r on r.scheme = p.scheme where p.kind = 'claims'
)
select stage, unit, what || ' ' || have || ' ' || measure || '，共 ' || wanted || ' ' || measure as evidence,
       wanted > 0 and have >= wanted as proven
from fact;

-- Who owes what by when: each unit's part of each stage, to be reported by the unit itself.
create view unit_work with (security_invoker = true) as
select s.id || '/' || w.unit as id, 'stage' as kind, w.unit, s.year, s.product_name || '：' || s.name as subject, s.ends_on as due,
       s.starts_on as opens, cast(null as date) as closes,
       case when c.unit is not null then 'done' when p.proven then 'proven' else 'waiting' end as state, p.evidence,
       cast(null as text) as hand, '/insurance/stages?unit=' || w.unit as link
from current_stage s
join stage_unit w on w.stage = s.id
left join stage_completion c on c.stage = w.stage and c.unit = w.unit
left join stage_proof p on p.stage = w.stage and p.unit = w.unit;
