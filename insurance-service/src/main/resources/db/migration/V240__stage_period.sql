-- The scheme of a stage is the season in which its work counts.
create or replace view unit_work with (security_invoker = true) as
select s.id || '/' || w.unit as id, 'stage' as kind, w.unit, s.year, s.product_name || '：' || s.name as subject, s.ends_on as due,
       s.starts_on as opens, cast(null as date) as closes,
       case when c.unit is not null then 'done' when p.proven then 'proven' else 'waiting' end as state, p.evidence,
       cast(null as text) as hand, '/insurance/stages?unit=' || w.unit as link, s.scheme as period
from current_stage s
join stage_unit w on w.stage = s.id
left join stage_completion c on c.stage = w.stage and c.unit = w.unit
left join stage_proof p on p.stage = w.stage and p.unit = w.unit;

-- Which stages somebody has completed their part of.
create view completed_stage with (security_invoker = true) as
select st.scheme, c.stage, c.unit from stage_completion c join current_stage st on st.id = c.stage;

call closes('stage_completion', '(select st.scheme from stage st where st.id = w.stage)');
