-- What others read of amounts about which nobody agrees yet.
create view open_dispute with (security_invoker = true) as
select id, settlement from dispute where state <> 'closed';
