-- The figures are the whole district's and everybody in the module reads them; a value is entered and approved by the
-- unit that is responsible for its indicator.
call wall('observation', 'true',
          'exists (select from indicator i where i.id = indicator and i.responsible = {unit})');
