-- Which rows of enrolment, policies and payouts somebody reaches who does not see everything: a township what lies in it,
-- an insurer what it underwrites. What hangs on a list is reached through the list, what hangs on a policy through that.

call wall('enrolment_list', 'township = {township} or insurer = {insurer}');

call wall('policy', 'township = {township}
                     or {insurer?} and exists (select from enrolment_list l where l.id = list)');

call wall('collective', 'exists (select from enrolment_list l where l.id = list)');
call wall('attachment', 'exists (select from enrolment_list l where l.id = list)');
call wall('notice', 'exists (select from enrolment_list l where l.id = list)');
call wall('objection', 'exists (select from enrolment_list l where l.id = list)');
call wall('list_step', 'exists (select from enrolment_list l where l.id = list)');
call wall('list_author', 'exists (select from enrolment_list l where l.id = list)');
call wall('list_ending', 'exists (select from enrolment_list l where l.id = list)');

call wall('ledger_entry', 'township = {township}
                           or {insurer?} and exists (select from enrolment_list l where l.id = list)');

-- A payout knows its list, so that an insurer's million need no look at a million policies.
alter table payout add column list bigint;
update payout o set list = p.list from policy p where p.id = o.policy;
alter table payout alter column list set not null;
call wall('payout', 'township = {township}
                     or {insurer?} and exists (select from enrolment_list l where l.id = list)');

-- A batch of transfers is its insurer's, and the township's for which it was made.
alter table payment add column insurer text references unit;
update payment y set insurer = (select min(l.insurer) from settlement s join enrolment_list l on l.scheme = s.scheme
                                where s.id = y.settlement and l.state = 'in-force');
call wall('payment', 'township = {township} or insurer = {insurer}');
call wall('payment_failure', 'exists (select from policy p where p.id = policy)');

call wall('dispute', 'exists (select from policy p where p.id = policy)');
call wall('policy_correction', 'exists (select from policy p where p.id = policy)');
call wall('sale_report', 'exists (select from policy p where p.id = policy)');
call wall('share_refund', 'exists (select from enrolment_list l where l.id = list)');
call wall('share_refund_failure', 'exists (select from policy p where p.id = policy)');

call wall('stage_completion', 'unit = {unit}');

alter view current_scheme set (security_invoker = true);
alter view current_stage set (security_invoker = true);
alter view stage_unit set (security_invoker = true);
alter view current_price set (security_invoker = true);
alter view policy_standing set (security_invoker = true);
alter view ledger_balance set (security_invoker = true);
alter view scheme_content set (security_invoker = true);
