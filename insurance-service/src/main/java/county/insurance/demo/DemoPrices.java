package county.insurance.demo;

import county.platform.demo.Rows;
import java.sql.SQLException;
import java.time.LocalDate;

/** Eight monitoring points around 绣惠 with one transaction a day each, and a daily average that follows from them. */
final class DemoPrices {

    static final LocalDate BEFORE_THE_FIRST = LocalDate.parse("2023-11-05");

    private DemoPrices() {}

    static void points(Rows rows) throws SQLException {
        rows.execute("""
                insert into monitoring_point (scheme, name, township, position, active_from, created_by)
                select '2023-green-onion', name, township, position, date '2023-09-16', 'demonstration'
                from (values (1, '绣惠大葱批发点（演示）', '370114008'), (2, '绣惠回北收购点（演示）', '370114008'),
                             (3, '绣惠王金收购点（演示）', '370114008'), (4, '宁家埠收购点（演示）', '370114014'),
                             (5, '枣园收购点（演示）', '370114003'), (6, '刁镇收购点（演示）', '370114016'),
                             (7, '高官寨收购点（演示）', '370114012'), (8, '白云湖收购点（演示）', '370114013'))
                     as points (position, name, township)
                """);
        rows.execute("""
                insert into point_collector (point, username)
                select p.id, c.username
                from monitoring_point p
                join (values ('370114008', 'clerk-xiuhui'), ('370114014', 'clerk-ningjiabu'),
                             ('370114003', 'clerk-zaoyuan'), ('370114016', 'clerk-diaozhen'),
                             ('370114012', 'clerk-gaoguanzhai'), ('370114013', 'clerk-baiyunhu'))
                     as c (township, username) on c.township = p.township
                """);
    }

    /**
     * Adds the days after {@code last}, to which the prices have been made up. Every day before {@code today} is published; today's
     * transactions are there but for one point, and wait for somebody to publish them.
     */
    static void until(Rows rows, LocalDate last, LocalDate today) throws SQLException {
        rows.execute("""
                insert into observation (point, day, price, weight, entered_by, entered_at)
                select p.id, d.day,
                       round(1.145 - 0.0052 * d.no + 0.004 * (d.no * 7 %% 11 - 5) + 0.004 * ((p.position * 5 + d.no * 3) %% 9 - 4), 2),
                       400 + (p.position * 37 + d.no * 53) %% 900, 'demonstration', (d.day + time '11:00') at time zone 'Asia/Shanghai'
                from monitoring_point p
                cross join (select day::date as day, (day::date - date '2023-11-06')::int as no
                            from generate_series(greatest(date '%2$s', date '%3$s') + 1, least(date '%1$s', date '2023-12-12'),
                                                 interval '1 day') as day) d
                where p.scheme = '2023-green-onion' and not (d.day = date '%1$s' and p.position = 8)
                """.formatted(today, last, BEFORE_THE_FIRST));
        rows.execute("""
                insert into published_price (scheme, day, price, mean, points, published_by, published_at)
                select '2023-green-onion', day, round(avg(price), 2), avg(price), count(*), 'demonstration',
                       (day + time '16:00') at time zone 'Asia/Shanghai'
                from observation
                where day < date '%s' and not exists (
                    select from published_price p where p.scheme = '2023-green-onion' and p.day = observation.day)
                group by day
                """.formatted(today));
        rows.execute("""
                insert into published_observation (scheme, day, version, observation)
                select p.scheme, p.day, p.version, o.id
                from published_price p join observation o on o.day = p.day
                where p.version = 1 and p.published_by = 'demonstration'
                on conflict do nothing
                """);
    }
}
