-- A row here says that everything operational in this database is made up. A platform in operation refuses to start on
-- such a database, and a demonstration on one that holds anything else.

create table demonstration (
    made_on      date not null,
    -- The last day whose prices have been made up.
    prices_until date not null
);

revoke insert, update, delete, truncate on demonstration from ${runtimeRole};
