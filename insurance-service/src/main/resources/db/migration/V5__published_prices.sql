-- The published daily averages, in the scheme's price unit. Made-up rows carry the mark from the day they are written,
-- beside real ones and never in their place: a platform without demonstration data does not see them.

create table published_price (
    scheme text not null references scheme,
    day    date not null,
    price  numeric not null check (price >= 0),
    demo   boolean not null,
    primary key (scheme, day, demo)
);

revoke insert, update, delete, truncate on published_price from ${runtimeRole};
