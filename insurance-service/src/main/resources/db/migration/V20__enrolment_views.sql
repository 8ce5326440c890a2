-- A policy with what is still to be looked at: whether its quantity grew beyond the scheme's parameter, and whether the
-- village has certified that (章政办发〔2023〕11号, part 5 (3)).

create view policy_standing as
select p.id, p.list, p.in_force_on, p.ended_on,
       coalesce(p.quantity > p.previous_quantity * (1 + d.growth_certificate_percent / 100), false) as grown,
       exists (select from attachment a where a.policy = p.id and a.kind = 'village-certificate') as certified,
       p.collective is not null and p.signed_on is null as unsigned
from policy p
join scheme_decision d on d.scheme = p.scheme and d.version = p.scheme_version;

-- For searching by the beginning of a name.
create index policy_name on policy (scheme, name text_pattern_ops);
