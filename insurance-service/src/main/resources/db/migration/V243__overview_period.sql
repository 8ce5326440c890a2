-- The module's periods are its seasons, one for each scheme.

-- Whether anybody has done anything in a season: the same for everybody, whatever rows they reach.
create function season_reported(asked text) returns boolean
    language sql stable parallel safe security definer set search_path from current
    return exists (select from village_list where scheme = asked) or exists (select from completed_stage where scheme = asked)
           or exists (select from price_version where scheme = asked) or exists (select from price_point where scheme = asked)
           or exists (select from national_figure where scheme = asked);

-- Where the document sets no last day, a season's work is taken to go on for half a year after its cover.
create view period with (security_invoker = true) as
select c.scheme as key, c.name, c.year, least(c.enrol_from, s.starts_on) as begins,
       case when s.all_end then s.ends_on else cast(c.cover_until + interval '6 months' as date) end as ends,
       season_reported(c.scheme) as reported, array['stage'] as kinds
from current_scheme c
left join (select scheme, min(starts_on) as starts_on, max(ends_on) as ends_on, bool_and(ends_on is not null) as all_end
           from current_stage group by scheme) s on s.scheme = c.scheme;

-- What must be settled before a season is closed: whose money it is would be forgotten else.
create view period_obstacle with (security_invoker = true) as
select scheme as period, '还有 ' || count(*) || ' 份清单没有生效，也没有终止' as what
from village_list where state not in ('in-force', 'ended') group by scheme
union all
select l.scheme, '有生效的保险单，还没有结算' from village_list l
where l.state = 'in-force' and not exists (select from settlement_run r where r.scheme = l.scheme) group by l.scheme
union all
select r.scheme, '第 ' || r.no || ' 次结算还没有付清并公布' from settlement_run r where r.state <> 'published'
union all
select r.scheme, '还有 ' || count(*) || ' 户赔款没有支付' from settlement_run r
join settled_payout p on p.settlement = r.id
where r.state = 'published' and p.payment is null and p.amount <> p.previous group by r.scheme
union all
select l.scheme, '还有 ' || count(*) || ' 户自缴保费没有退还' from owed_refund o join village_list l on l.id = o.list
where o.paid_on is null group by l.scheme
union all
select scheme, '还有 ' || sum(case kind when 'paid' then -amount else amount end) || ' 元保费补贴没有拨付' from booked_amount
where payer <> 'farmer' group by scheme having sum(case kind when 'paid' then -amount else amount end) <> 0
union all
select r.scheme, '还有 ' || count(*) || ' 件赔款争议没有办结' from open_dispute d join settlement_run r on r.id = d.settlement
group by r.scheme
union all
select p.scheme, '还有 ' || count(*) || ' 项保险单更正没有核对' from waiting_correction w
join insured_policy p on p.id = w.policy group by p.scheme;

call closes('scheme_draft', 'w.scheme');
call closes('scheme_version', 'w.scheme');
call closes('monitoring_point', 'w.scheme');
call closes('observation', '(select m.scheme from monitoring_point m where m.id = w.point)');
call closes('published_price', 'w.scheme');
call closes('price_proposal', 'w.scheme');
call closes('national_price', 'w.scheme');
call closes('enrolment_list', 'w.scheme');
call closes('policy', 'w.scheme');
call closes('attachment', '(select l.scheme from enrolment_list l where l.id = w.list)');
call closes('notice', '(select l.scheme from enrolment_list l where l.id = w.list)');
call closes('objection', '(select l.scheme from enrolment_list l where l.id = w.list)');
call closes('subsidy_payment', 'w.scheme');
call closes('subsidy_reversal', '(select p.scheme from subsidy_payment p where p.id = w.payment)');
call closes('ledger_entry', 'w.scheme');
call closes('share_refund', 'w.scheme');
call closes('sale_report', '(select p.scheme from policy p where p.id = w.policy)');
call closes('actual_price', 'w.scheme');
call closes('settlement', 'w.scheme');
call closes('payout', '(select s.scheme from settlement s where s.id = w.settlement)');
call closes('payment', '(select s.scheme from settlement s where s.id = w.settlement)');
call closes('dispute', '(select s.scheme from settlement s where s.id = w.settlement)');
call closes('policy_correction', '(select p.scheme from policy p where p.id = w.policy)');
