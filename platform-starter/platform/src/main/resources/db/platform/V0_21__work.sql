-- Who took which to-do of which unit. A row stays when it is given back, so that its version tells what came first.
create table work_holder (
    todo        text not null check (todo <> ''),
    unit        text not null references unit (code),
    holder      text,
    holder_name text,
    note        text,
    since       date not null,
    version     integer not null default 1,
    primary key (todo, unit),
    check ((holder is null) = (holder_name is null))
);

call wall('work_holder', 'unit = {unit}');
revoke delete, truncate on work_holder from ${runtimeRole};

-- Who has worked here for which unit, so that a to-do can be handed over to them.
create table unit_member (
    unit     text not null references unit (code),
    username text not null,
    name     text not null,
    roles    text[] not null,
    seen_on  date not null,
    primary key (unit, username)
);

call wall('unit_member', 'unit = {unit}');
revoke delete, truncate on unit_member from ${runtimeRole};

-- What the people of a unit did is theirs to see, whosever record it was.
create policy by_members on audit_event for select to ${serviceRole} using (actor in (select username from unit_member));
create index audit_event_actor on audit_event (actor, seq);
