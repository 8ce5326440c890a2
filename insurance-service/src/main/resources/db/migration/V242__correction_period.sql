-- Corrections that wait for a second person.
create view waiting_correction with (security_invoker = true) as
select id, policy from policy_correction where state = 'entered';
