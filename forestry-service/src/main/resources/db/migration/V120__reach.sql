-- Each unit's rows are its own; goals from the day on which they are in force. They are printed for all, and read by all
-- through the table's own checks.
call wall('forest_goal', 'unit = {unit} and edition in (select id from year_edition where in_force_from is not null)');
call wall('milestone_unit', 'unit = {unit}');
call wall('milestone_report', 'unit = {unit}');
call wall('bureau_duty', 'unit = {unit}');
