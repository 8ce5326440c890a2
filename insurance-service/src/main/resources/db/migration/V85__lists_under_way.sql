-- Every step of a list asks for its day: what the insurer has not underwritten before the first day of cover is not
-- covered, and is ended by a document; who has had a hand in a list stays known, whoever saves it last.

alter table enrolment_list drop constraint enrolment_list_state_check;
alter table enrolment_list
    add constraint enrolment_list_state_check check (
        state in ('draft', 'notice', 'noticed', 'insurer', 'development', 'finance', 'in-force', 'ended')),
    -- When the insurer first underwrote it as it is now; kept when a bureau sends it back to the insurer for its papers.
    add column underwritten_on date;

update enrolment_list l set underwritten_on = s.day
from (select list, min(cast(at at time zone 'Asia/Shanghai' as date)) as day
      from list_step t
      where action = 'underwrite'
        and id > coalesce((select max(r.id) from list_step r
                           where r.list = t.list and r.to_state in ('draft', 'noticed')), 0)
      group by list) s
where s.list = l.id and l.state in ('insurer', 'development', 'finance', 'in-force');

-- Everybody who has entered, changed or removed something of a list; only added to.
create table list_author (
    list     bigint not null references enrolment_list on delete cascade,
    username text not null,
    name     text not null,
    since    timestamptz not null,
    primary key (list, username)
);

-- Who entered something so far; their names as the audit trail has them.
insert into list_author (list, username, name, since)
select list, username, username, min(since)
from (select id as list, created_by as username, created_at as since from enrolment_list
      union all
      select list, entered_by, entered_at from policy) a
group by list, username;

-- A list that will not come into force: who decided that, by which document, and what it held by then.
create table list_ending (
    list      bigint primary key references enrolment_list,
    reason    text not null check (reason <> ''),
    document  text not null check (document <> ''),
    ended_on  date not null,
    ended_by  text not null,
    from_state text not null,
    policies  bigint not null,
    -- Whether the households had paid their shares by then, so that they are to be given back.
    collected boolean not null
);

revoke update, delete, truncate on list_author, list_ending from ${runtimeRole};

-- A policy's standing also says whether last year's quantity is known: 0 says that there was none, empty says nothing.
create or replace view policy_standing as
select p.id, p.list, p.in_force_on, p.ended_on,
       coalesce(p.quantity > p.previous_quantity * (1 + d.growth_certificate_percent / 100), false) as grown,
       exists (select from attachment a where a.policy = p.id and a.kind = 'village-certificate') as certified,
       p.collective is not null and p.signed_on is null as unsigned,
       p.quantity, p.sum_insured, p.premium, p.farmer, p.district, p.city, p.province,
       p.previous_quantity is null as previous_unknown
from policy p
join scheme_decision d on d.scheme = p.scheme and d.version = p.scheme_version;
