-- Files are checked side by side, each township in its turn, and none is read for ever: "attempts" counts the checks of
-- one file that have begun and not ended, so it is 0 while a file waits, 1 while it is checked, and stays above 0 only
-- where a process died with it.

alter table enrolment_import
    -- The process that holds it.
    add column held_by uuid,
    -- When its check was begun last: the township served least recently comes first.
    add column taken_up_at timestamptz,
    -- Checks that ended with an error in a process that lives on.
    add column failures integer not null default 0;

-- Who was in the middle of it before this version has neither died with it nor failed.
update enrolment_import set attempts = 0, state = 'received', held_until = null where state in ('received', 'checking');

create index import_served on enrolment_import (township, taken_up_at desc nulls last);
