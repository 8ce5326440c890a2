-- Each unit's work is its own; who must do what stands in the published plan.
call wall('unit_task', 'unit = {unit}');
