-- Who did what is told by the post that they held then, never by a login name.

alter table audit_event add column post text not null default '';

-- The posts in which somebody has written something, from the first time on.
create table held_post (
    username text not null,
    since    timestamptz not null,
    words    text not null,
    primary key (username, since)
);

revoke update, delete, truncate on held_post from ${runtimeRole};

-- The post in which somebody did something at a time: the last that they had written in by then (a change is entered in
-- the trail a moment after it is made), else the first one known.
create function post_at(login text, at timestamptz) returns text
    language sql stable parallel safe
    return case when login is not null then coalesce(
        (select words from held_post p where p.username = login and p.since <= at + interval '1 minute'
         order by p.since desc limit 1),
        (select words from held_post p where p.username = login order by p.since limit 1),
        '经办人员') end;

-- The same for what is known by its day only.
create function post_on(login text, day date) returns text
    language sql stable parallel safe
    return post_at(login, (day + 1)::timestamp at time zone 'Asia/Shanghai');
