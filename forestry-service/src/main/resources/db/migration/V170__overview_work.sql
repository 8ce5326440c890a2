-- Who owes what by when in the whole module.
create view unit_work with (security_invoker = true) as
select id, kind, unit, year, subject, due, opens, closes, state, evidence, hand, link from milestone_work
union all
select id, kind, unit, year, subject, due, opens, closes, state, evidence, hand, link from plot_work;
