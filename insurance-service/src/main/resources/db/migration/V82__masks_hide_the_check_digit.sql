-- Masks of numbers showed the check digit, which leaves one birthday in eleven. The audit trail keeps what it has.
create function narrower(mask text) returns text
    language sql immutable
    return case when mask ~ '^[0-9A-Z]{6}\*{8}[0-9A-Z]{4}$'
                then substr(mask, 1, 4) || repeat('*', 10) || substr(mask, 15, 2) || '**'
                else mask end;

update policy set identity_mask = narrower(identity_mask) where identity_mask <> narrower(identity_mask);
update collective set code_mask = narrower(code_mask) where code_mask <> narrower(code_mask);
update sanction set identity_mask = narrower(identity_mask) where identity_mask <> narrower(identity_mask);

drop function narrower(text);
