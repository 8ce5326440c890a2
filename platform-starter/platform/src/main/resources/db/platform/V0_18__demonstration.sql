-- A row here says that everything operational in this schema is made up. A service in operation refuses to start on such a
-- schema, and a demonstration on one that holds anything else.

create table demonstration (
    made_on date not null,
    -- The day to which the made-up data have been brought.
    until   date not null check (until >= made_on)
);

create unique index demonstration_once on demonstration ((true));

revoke delete, truncate on demonstration from ${runtimeRole};
