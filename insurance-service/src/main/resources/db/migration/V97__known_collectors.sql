-- Whether somebody has ever done anything here, by login name: a collector who has not may be a slip of the pen.

create index audit_event_actor on audit_event (actor);
