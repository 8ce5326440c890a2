-- Each unit's rows are its own. The goals are printed for all, and read by all through the table's own checks.
call wall('forest_goal', 'unit = {unit}');
call wall('milestone_unit', 'unit = {unit}');
call wall('milestone_report', 'unit = {unit}');
call wall('bureau_duty', 'unit = {unit}');
