-- What a published settlement comes to in each village. It is read by everybody and does not change any more, so it is
-- added up once and not for each reader.

create table published_village (
    settlement bigint not null references settlement,
    township   text not null references unit,
    village    text not null references village,
    policies   bigint not null,
    quantity   numeric(14, 2) not null,
    amount     numeric(16, 2) not null,
    primary key (settlement, township, village)
);

insert into published_village (settlement, township, village, policies, quantity, amount)
select o.settlement, o.township, p.village, count(*), sum(o.quantity), sum(o.amount)
from settlement s
join payout o on o.settlement = s.id
join policy p on p.id = o.policy
where s.published_on is not null
group by o.settlement, o.township, p.village;

revoke update, delete, truncate on published_village from ${runtimeRole};
