-- What is added up for a list stands beside what is still to be looked at, so that its policies are read once and not
-- twice.

create or replace view policy_standing as
select p.id, p.list, p.in_force_on, p.ended_on,
       coalesce(p.quantity > p.previous_quantity * (1 + d.growth_certificate_percent / 100), false) as grown,
       exists (select from attachment a where a.policy = p.id and a.kind = 'village-certificate') as certified,
       p.collective is not null and p.signed_on is null as unsigned,
       p.quantity, p.sum_insured, p.premium, p.farmer, p.district, p.city, p.province
from policy p
join scheme_decision d on d.scheme = p.scheme and d.version = p.scheme_version;

-- For the question whether a policy's growth is certified.
create index attachment_of_policy on attachment (policy) where policy is not null;
