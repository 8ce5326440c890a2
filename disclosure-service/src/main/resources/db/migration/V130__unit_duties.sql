-- Who leads open government, as the document of 2023 says and as we read it.
-- They stand for any day of the platform's own years, so that any of them can be rehearsed.

insert into unit_duty (unit, duty, valid_from, source) values
    ('bureau-government-office', 'leads', '2021-01-01', '章政办发〔2023〕10号'),
    ('bureau-big-data', 'leads', '2021-01-01', '章政办发〔2023〕10号');
