-- Before it starts, a service looks whether its schema is what its own scripts make: as itself, with no other rights.
grant select on flyway_schema_history to ${runtimeRole};
