-- Keys of requests are kept in one place for the whole platform; a national price needs none of its own.

alter table national_price drop column request_key;
