-- What others read of the year's calendar.
create view calendar with (security_invoker = true) as
select id, year, title, due from milestone;
