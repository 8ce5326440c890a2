-- The wall between units' rows. The service says on each connection whose work it does: by itself it reaches what the
-- settings county.unit, county.township and county.insurer give, as ${serviceRole}_all every row, as ${serviceRole}_jobs
-- (which policies do not hold) too. A connection on which nothing was said fails at the first walled table.

-- The caller's units in one capacity; an error where nobody has said whose work this is.
create function reach(capacity text) returns text[]
    language sql stable parallel safe
    return current_setting('county.' || capacity)::text[];

-- Puts up the wall around a table: who is no overseer reads and changes the rows for which "visible" holds. A row may be
-- written where "writable" holds, without it where "visible" does. In both, {township} stands for any of the caller's
-- units in that capacity and {township?} for whether there are any, which is asked once a statement and not once a row.
create procedure wall(walled regclass, visible text, writable text default null)
    language plpgsql as $$
declare
    readable text := visible;
    changeable text := coalesce(writable, visible);
begin
    readable := regexp_replace(readable, '\{(\w+)\?}', '(select cardinality(reach(''\1'')) > 0)', 'g');
    readable := regexp_replace(readable, '\{(\w+)}', 'any ((select reach(''\1''))::text[])', 'g');
    changeable := regexp_replace(changeable, '\{(\w+)\?}', '(select cardinality(reach(''\1'')) > 0)', 'g');
    changeable := regexp_replace(changeable, '\{(\w+)}', 'any ((select reach(''\1''))::text[])', 'g');
    execute format('alter table %s enable row level security', walled);
    execute format('create policy own on %s to ${serviceRole} using (%s) with check (%s)', walled, readable, changeable);
    execute format('create policy everything on %s to ${serviceRole}_all using (true) with check (true)', walled);
end
$$;

-- Everybody adds to the trail, and reads of it what became of their own unit's things.
call wall('audit_event', 'unit = {unit}', 'true');
