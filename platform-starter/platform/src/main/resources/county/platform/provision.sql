-- One service's place in the database: a schema, the role that owns it and the roles that the service runs as.
-- Executed by a superuser inside the database of the services, as often as one likes: it changes what is there to what
-- is written here, and takes no rights away from tables that a migration has restricted further.
--
-- ${schema}_owner   owns the schema and runs its migrations; nothing else connects as it
-- ${schema}         the service connects as it; of tables with units' rows it reaches those of the caller's units alone
-- ${schema}_all     the service while it works for somebody who sees every unit's rows
-- ${schema}_jobs    the service while it works for itself: imports, figures for operations, what is published
-- ${schema}_rights  what all of these may do: read and write rows of the tables that the owner made, create nothing, not
--                   even temporary tables; migrations take away more
--
-- The passwords are put in as they are: whoever fills the placeholders makes them of letters and digits only.

DO $provision$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${schema}_owner') THEN
        CREATE ROLE ${schema}_owner;
    END IF;
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${schema}') THEN
        CREATE ROLE ${schema};
    END IF;
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${schema}_rights') THEN
        CREATE ROLE ${schema}_rights;
        CREATE ROLE ${schema}_all;
        CREATE ROLE ${schema}_jobs;
    END IF;
    EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
    EXECUTE format('GRANT CONNECT ON DATABASE %I TO ${schema}_owner, ${schema}', current_database());
END
$provision$;

ALTER ROLE ${schema}_owner LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS
    PASSWORD '${ownerPassword}';
ALTER ROLE ${schema} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS
    PASSWORD '${password}';
ALTER ROLE ${schema}_rights NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS;
ALTER ROLE ${schema}_all NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS;
-- The walls between units are policies, which do not let COPY in.
ALTER ROLE ${schema}_jobs NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION BYPASSRLS;
GRANT ${schema}_rights TO ${schema}, ${schema}_all, ${schema}_jobs WITH INHERIT TRUE, SET FALSE;
-- To be entered, never inherited: by itself the service reaches no unit's rows.
GRANT ${schema}_all, ${schema}_jobs TO ${schema} WITH INHERIT FALSE, SET TRUE;
ALTER ROLE ${schema}_owner SET search_path = ${schema};
ALTER ROLE ${schema} SET search_path = ${schema};

REVOKE ALL ON SCHEMA public FROM PUBLIC;
CREATE SCHEMA IF NOT EXISTS ${schema} AUTHORIZATION ${schema}_owner;
REVOKE ALL ON SCHEMA ${schema} FROM PUBLIC;
GRANT USAGE ON SCHEMA ${schema} TO ${schema}_rights;

ALTER DEFAULT PRIVILEGES FOR ROLE ${schema}_owner IN SCHEMA ${schema}
    GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO ${schema}_rights;
ALTER DEFAULT PRIVILEGES FOR ROLE ${schema}_owner IN SCHEMA ${schema}
    GRANT USAGE, SELECT ON SEQUENCES TO ${schema}_rights;
