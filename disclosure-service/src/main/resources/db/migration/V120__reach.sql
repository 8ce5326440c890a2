-- Each unit's work is its own; who must do what stands in the published plan.
call wall('unit_task', 'unit = {unit}');

alter view unit_group_member set (security_invoker = true);
alter view task_unit set (security_invoker = true);
alter view unit_work set (security_invoker = true);
alter view yearly_duty_unit set (security_invoker = true);
