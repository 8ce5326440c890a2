-- Made-up prices for demonstration, loaded only by a platform that runs with demonstration data: nobody observed
-- any of them. Running it again changes nothing.

insert into published_price (scheme, day, price, demo)
select '2023-green-onion', day, price, true from (values
    (date '2023-11-06', 1.14),
    (date '2023-11-07', 1.13),
    (date '2023-11-08', 1.15),
    (date '2023-11-09', 1.12),
    (date '2023-11-10', 1.11),
    (date '2023-11-11', 1.10),
    (date '2023-11-12', 1.12),
    (date '2023-11-13', 1.09),
    (date '2023-11-14', 1.08),
    (date '2023-11-15', 1.08),
    (date '2023-11-16', 1.07),
    (date '2023-11-17', 1.09),
    (date '2023-11-18', 1.06),
    (date '2023-11-19', 1.05),
    (date '2023-11-20', 1.06),
    (date '2023-11-21', 1.04),
    (date '2023-11-22', 1.03),
    (date '2023-11-23', 1.05),
    (date '2023-11-24', 1.02),
    (date '2023-11-25', 1.01),
    (date '2023-11-26', 1.02),
    (date '2023-11-27', 1.00),
    (date '2023-11-28', 0.99),
    (date '2023-11-29', 1.00),
    (date '2023-11-30', 0.98),
    (date '2023-12-01', 0.97),
    (date '2023-12-02', 0.98),
    (date '2023-12-03', 0.96),
    (date '2023-12-04', 0.97),
    (date '2023-12-05', 0.95),
    (date '2023-12-06', 0.96),
    (date '2023-12-07', 0.94),
    (date '2023-12-08', 0.95),
    (date '2023-12-09', 0.96),
    (date '2023-12-10', 0.97),
    (date '2023-12-11', 0.98),
    (date '2023-12-12', 0.99)
) as made_up (day, price)
on conflict do nothing;
