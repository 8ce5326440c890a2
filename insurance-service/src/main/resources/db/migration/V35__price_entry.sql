-- What entering and publishing prices needs beside the rows themselves: a key by which a phone that sends twice is
-- recognised, and the words that explain an exception.

alter table observation
    add column request_key text,
    -- Why it was entered after the collectors' days were over.
    add column late_reason text;

create unique index observation_sent_once on observation (entered_by, request_key);
create unique index observation_replaced_once on observation (replaces);
create index observation_flagged on observation (point) where state = 'entered' and flags <> '{}';

alter table published_price
    add column request_key text,
    -- What was said about points without an observation.
    add column note text;

create unique index price_sent_once on published_price (published_by, request_key);

create or replace view current_price as
select p.* from published_price p
where p.version = (select max(newest.version) from published_price newest
                   where newest.scheme = p.scheme and newest.day = p.day);

alter table national_price
    -- The same for every row of one file.
    add column request_key text,
    add column decision_note text;

create unique index national_price_sent_once on national_price (entered_by, request_key, day);
-- One proposal at a time for a day.
create unique index national_price_undecided on national_price (scheme, day) where state = 'entered';
