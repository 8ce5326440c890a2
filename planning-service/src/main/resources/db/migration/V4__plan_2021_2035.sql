-- 章政发〔2023〕16号.

insert into plan (id, name, source, issued_on, base_year, at_risk_behind, off_track_behind, binding_stricter, undated,
                  jump_percent, report_month, report_day)
values ('urbanisation-2021', '济南市章丘区新型城镇化规划（2021—2035年）', '章政发〔2023〕16号', '2023-07-06', 2020,
        10, 25, true, 'count-unless-base', 20, 3, 31);
