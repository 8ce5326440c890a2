-- Who leads the protection of forest resources, as the document of 2023 says.
-- They stand for any day of the platform's own years, so that any of them can be rehearsed.

insert into unit_duty (unit, duty, valid_from, source) values
    ('bureau-forestry-greening', 'leads', '2021-01-01', '章政办发〔2023〕9号');
