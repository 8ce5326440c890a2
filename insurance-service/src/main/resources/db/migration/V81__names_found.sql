-- A name is found however its spaces, middle dots, width and invisible characters were typed.
create function name_key(name text) returns text
    language sql immutable strict parallel safe
    return translate(lower(normalize(name, NFKC)),
                     E' \u0009\u000A\u000D\u0085\u00AD\u061C\u1680\u180E\u200B\u200C\u200D\u200E\u200F\u2028\u2029\u202A\u202B\u202C\u202D\u202E\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\uFEFF\u3164\u1160'
                     || E'\u002E\u00B7\u119E\u1427\u2022\u2027\u2219\u22C5\u25CF\u25E6\u2E31\u2E33\u30FB',
                     '');

alter table policy add column name_key text not null generated always as (name_key(name)) stored;

drop index policy_name;

create index policy_name on policy (scheme, name_key text_pattern_ops);
