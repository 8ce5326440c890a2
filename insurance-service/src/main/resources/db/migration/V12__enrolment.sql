-- What happens to a list, from its public notice to the day on which its policies come into force or it is ended
-- (章政办发〔2023〕11号, part 3 (6) and part 5 (3)).

create table notice (
    id        bigint generated always as identity primary key,
    list      bigint not null references enrolment_list,
    no        integer not null check (no > 0),
    -- Posted during starts_on; the days after it up to ends_on are full days.
    starts_on date not null,
    ends_on   date not null,
    state     text not null default 'running' check (state in ('running', 'closed', 'cancelled')),
    opened_by text not null,
    opened_at timestamptz not null,
    ended_on  date,
    ended_by  text,
    end_note  text,
    version   integer not null default 1,
    unique (list, no),
    constraint five_full_days_at_least check (ends_on >= starts_on + 5)
);

create unique index notice_one_at_a_time on notice (list) where state = 'running';

create table objection (
    id             bigint generated always as identity primary key,
    notice         bigint not null references notice,
    list           bigint not null references enrolment_list,
    -- One that was upheld may take its policy off the list; the objection stays.
    policy         bigint references policy on delete set null,
    raised_on      date not null,
    -- Who objected, if they said.
    contact_mask   text,
    content        text not null check (content <> ''),
    recorded_by    text not null,
    upheld         boolean,
    resolution     text,
    resolved_on    date,
    resolved_by    text,
    version        integer not null default 1,
    constraint resolved_completely check (num_nulls(upheld, resolution, resolved_on, resolved_by) in (0, 4))
);

create index objection_of_list on objection (list, id);

-- What happened to a list, step by step; only added to.
create table list_step (
    id         bigint generated always as identity primary key,
    list       bigint not null references enrolment_list,
    action     text not null,
    from_state text not null,
    to_state   text not null,
    note       text,
    unit       text,
    actor      text not null,
    actor_name text not null,
    at         timestamptz not null
);

create index list_step_of on list_step (list, id);

-- Everybody who has entered, changed, brought in or removed something of a list; only added to.
create table list_author (
    list     bigint not null references enrolment_list on delete cascade,
    username text not null,
    name     text not null,
    since    timestamptz not null,
    primary key (list, username)
);

-- A list that will not come into force: who decided that, by which document, and what it held by then.
create table list_ending (
    list       bigint primary key references enrolment_list,
    reason     text not null check (reason <> ''),
    document   text not null check (document <> ''),
    ended_on   date not null,
    ended_by   text not null,
    from_state text not null,
    policies   bigint not null,
    -- Whether the households had paid their shares by then, so that they are to be given back.
    collected  boolean not null
);

call wall('notice', 'exists (select from enrolment_list l where l.id = list)');
call wall('objection', 'exists (select from enrolment_list l where l.id = list)');
call wall('list_step', 'exists (select from enrolment_list l where l.id = list)');
call wall('list_author', 'exists (select from enrolment_list l where l.id = list)');
call wall('list_ending', 'exists (select from enrolment_list l where l.id = list)');

-- Who has had a hand in a list: opened it, entered something of it, or took a step that it rests on.
create view list_hand with (security_invoker = true) as
select id as list, scheme, created_by as username from village_list
union all
select a.list, l.scheme, a.username from list_author a join village_list l on l.id = a.list
union all
select t.list, l.scheme, t.actor from list_step t join village_list l on l.id = t.list
where t.action in ('submit', 'underwrite', 'approve');

revoke update, delete, truncate on list_step, list_author, list_ending from ${runtimeRole};
revoke delete, truncate on notice, objection from ${runtimeRole};
