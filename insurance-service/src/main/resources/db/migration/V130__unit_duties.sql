-- Who leads and who does what in target-price insurance, as the documents of 2023 say and as we read them.
-- They stand for any day of the platform's own years, so that any of them can be rehearsed.

insert into unit_duty (unit, duty, valid_from, source) values
    ('bureau-development-reform', 'leads', '2021-01-01', '章政办发〔2023〕11号 五（一）'),
    ('bureau-finance', 'leads', '2021-01-01', '章政办发〔2023〕11号 五（一）'),
    ('bureau-agriculture-rural', 'leads', '2021-01-01', '章政办发〔2023〕11号 五（一）'),
    ('bureau-development-reform', 'drafts-schemes', '2021-01-01', '章政办发〔2023〕11号 五（一）'),
    ('bureau-development-reform', 'monitors-prices', '2021-01-01', '章政办发〔2023〕11号 三（四）、四'),
    ('bureau-development-reform', 'reviews-enrolment', '2021-01-01', '章政办发〔2023〕11号 三（六）'),
    ('bureau-finance', 'reviews-subsidy', '2021-01-01', '章政办发〔2023〕11号 三（六）'),
    ('bureau-finance', 'pays-subsidy', '2021-01-01', '章政办发〔2023〕11号 三（六）、五（一）'),
    ('bureau-development-reform', 'settles', '2021-01-01', '章政办发〔2023〕11号 三（六）'),
    ('bureau-development-reform', 'releases-corrections', '2021-01-01', '章政办发〔2023〕11号 五（三）'),
    ('bureau-development-reform', 'decides-disputes', '2021-01-01', '章政办发〔2023〕11号 五（三）'),
    ('bureau-development-reform', 'imposes-sanctions', '2021-01-01', '章政办发〔2023〕11号 五（三）'),
    ('bureau-development-reform', 'reads-personal-data', '2021-01-01', '章政办发〔2023〕11号 五（三）');
