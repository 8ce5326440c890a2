-- Seasons and years. A module says in its view "period" which it has: key, name, year, begins, ends (the last day of what its
-- documents ask for, null where they name none), reported (whether anybody has ever reported anything of it) and kinds (of
-- its unit_work that count in it). Here it is kept which of them are closed, and how that came about.

create table period_closing (
    id            bigint generated always as identity primary key,
    period        text not null,
    -- As people call it.
    name          text not null,
    act           text not null check (act in ('close', 'reopen')),
    reason        text not null check (reason <> ''),
    -- How much of its work was open when it was proposed: who proposes says that they know.
    left_open     bigint not null check (left_open >= 0),
    state         text not null default 'proposed' check (state in ('proposed', 'confirmed', 'declined')),
    proposed_by   text not null,
    proposed_name text not null,
    proposed_at   timestamptz not null,
    decided_by    text,
    decided_name  text,
    decided_at    timestamptz,
    note          text check (note <> ''),
    version       integer not null default 1,
    constraint decided_by_somebody check (num_nulls(decided_by, decided_name, decided_at) = case state when 'proposed' then 3 else 0 end),
    constraint nobody_confirms_what_they_proposed check (state <> 'confirmed' or decided_by <> proposed_by)
);

create unique index period_closing_one_at_a_time on period_closing (period) where state = 'proposed';
create index period_closing_of on period_closing (period, id);

create table closed_period (
    period    text primary key,
    closing   bigint not null references period_closing,
    closed_on date not null
);

revoke delete, truncate on period_closing from ${runtimeRole};
revoke update, truncate on closed_period from ${runtimeRole};

-- Periods that nobody is asked about: closed ones, and those that were over before anybody reported anything of them, as all
-- are on the day of a new installation. The module's view is looked up when this is called.
create function idle_period(today date) returns setof text
    language plpgsql stable parallel safe as $$
begin
    return query select p.key from period p
                 where (p.ends < today and not p.reported) or exists (select from closed_period c where c.period = p.key);
end
$$;

-- What a write waits for while a period is being closed, and the other way round.
create function period_lock() returns bigint
    language sql stable parallel safe
    return hashtextextended('${serviceRole}.closed_period', 0);

-- Keeps what stands in closed periods from being changed: "period" is the key of a row's period, in terms of w. Sealing
-- with a new key changes nothing that anybody reads, and goes on.
create procedure closes(kept regclass, period text)
    language plpgsql as $$
declare
    keeper text := 'keep_closed_' || kept;
begin
    execute format($f$
create function %I() returns trigger language plpgsql set search_path from current as $t$
declare
    found_one period_closing;
    since date;
begin
    if current_setting('county.resealing', true) = 'on' then
        return null;
    end if;
    perform pg_advisory_xact_lock_shared(period_lock());
    if exists (select from closed_period) then
        select l.* into found_one from period_closing l join closed_period c on c.closing = l.id
        where c.period in (select %s from written w) limit 1;
        if found then
            select closed_on into since from closed_period c where c.closing = found_one.id;
            raise exception using errcode = '23C01', message = format(
                '“%%s”已于 %%s 办结（%%s提出，%%s核准），只能查阅。确需更正的，请牵头部门的两位工作人员先恢复办理。',
                found_one.name, since, found_one.proposed_name, found_one.decided_name);
        end if;
    end if;
    return null;
end
$t$ $f$, keeper, period);
    execute format('create trigger closed_insert after insert on %s referencing new table as written
                    for each statement execute function %I()', kept, keeper);
    execute format('create trigger closed_update after update on %s referencing new table as written
                    for each statement execute function %I()', kept, keeper);
    execute format('create trigger closed_delete after delete on %s referencing old table as written
                    for each statement execute function %I()', kept, keeper);
end
$$;
