-- Who leads the plan of urbanisation, as the document of 2023 says.
-- They stand for any day of the platform's own years, so that any of them can be rehearsed.

insert into unit_duty (unit, duty, valid_from, source) values
    ('bureau-development-reform', 'leads', '2021-01-01', '章政发〔2023〕16号');
