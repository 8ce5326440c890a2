package county.insurance.publication;

import county.platform.access.Role;
import county.platform.test.Person;
import county.platform.test.TestDatabase;

/** A season that is running on 2023-12-13, unlike those of 2023: points from 1 to 20 December, target 1.06. */
public final class PriceSeason {

    public static final String ONION = "2001-test-onion";
    public static final String PIG = "2001-test-pig";
    public static final Person OFFICER = Person.DEVELOPMENT_REFORM;
    public static final Person COLLEAGUE =
            new Person("officer-fagai-b", Role.BUREAU_OFFICER, "bureau-development-reform");
    /** 绣惠, the centre; the clerk is {@link Person#CLERK_XIUHUI}. */
    public static final String XIUHUI = "370114008";
    /** 明水; the clerk is {@link Person#CLERK_MINGSHUI}. */
    public static final String MINGSHUI = "370114001";

    private PriceSeason() {}

    public static void begin() {
        execute("""
                begin;
                set search_path = insurance;
                insert into scheme (id, year, product, product_name, name) values
                    ('2001-test-onion', 2001, 'green-onion', '大葱', '测试大葱方案'),
                    ('2001-test-pig', 2001, 'pig', '生猪', '测试生猪方案');
                insert into scheme_version (
                    scheme, version, document_numbers, issued_on, insured, eligibility, quantity_unit, quantity_rule,
                    sum_insured, rate, premium, target_price, price_unit, enrol_from, enrol_until, cover_from,
                    cover_until, payout_rule, actual_price_rule, price_origin, price_from, price_until)
                select scheme, 1, '{测试〔2001〕1号}', date '2001-01-01', '测试', '{}', '亩', '按面积', 3500, 0.07, 245,
                       target, unit, date '2023-08-16', date '2023-09-15', date '2023-12-01', date '2023-12-20',
                       'PROPORTIONAL', '平均', origin, date '2023-12-01', date '2023-12-20'
                from (values ('2001-test-onion', 1.06, '元/500克', 'POINTS'),
                             ('2001-test-pig', 18.50, '元/公斤', 'NATIONAL')) as made (scheme, target, unit, origin);
                insert into payer_share (scheme, version, payer, percent, remainder_order)
                select scheme, 1, payer, percent, position
                from (values ('2001-test-onion'), ('2001-test-pig')) as made (scheme)
                cross join (values ('farmer', 40, 1), ('district', 25, 2), ('city', 25, 3), ('province', 10, 4))
                    as share (payer, percent, position);
                insert into scheme_decision (scheme, version, published_price_decimals, actual_price_decimals,
                                             growth_certificate_percent, outlier_mads, outlier_day_change_percent)
                values ('2001-test-onion', 1, 2, 4, 20, 3, 30), ('2001-test-pig', 1, null, 4, 20, null, null);
                -- below these, tests choose ids themselves
                alter table monitoring_point alter column id restart with 1000;
                alter table observation alter column id restart with 1000;
                commit;
                """);
    }

    public static void end() {
        execute("""
                begin;
                set search_path = insurance;
                truncate price_proposal, published_observation, national_price, observation, point_collector, monitoring_point,
                         published_price, actual_price, season cascade;
                delete from payer_share where scheme like '2001-test-%';
                delete from scheme_decision where scheme like '2001-test-%';
                delete from scheme_version where scheme like '2001-test-%';
                delete from scheme where id like '2001-test-%';
                commit;
                """);
    }

    /** A point of the onion scheme for all of December. */
    public static void point(long id, String name, String township) {
        execute("""
                insert into insurance.monitoring_point (id, scheme, name, township, position, active_from, created_by)
                overriding system value values (%d, '%s', '%s', '%s', %d, '2023-12-01', 'test')
                """.formatted(id, ONION, name, township, id));
    }

    /** A figure that counts, entered by somebody whom no test logs in. */
    public static void figure(long id, long point, String day, String price) {
        execute("""
                insert into insurance.observation (id, point, day, price, entered_by, entered_at)
                overriding system value values (%d, %d, '%s', %s, 'collector', '%s 08:00+08')
                """.formatted(id, point, day, price, day));
    }

    public static void published(String scheme, String day, String price) {
        execute("""
                insert into insurance.published_price (scheme, day, price, published_by, published_at)
                values ('%s', '%s', %s, 'test', '%s 10:00+08')
                """.formatted(scheme, day, price, day));
    }

    /** The actual price is published, and with it the prices are locked. */
    public static void locked(String scheme) {
        execute("""
                insert into insurance.actual_price (scheme, version, price_sum, publications, published_on, published_by,
                                                    published_at)
                values ('%1$s', 1, 1.00, 1, '2023-12-13', 'test', '2023-12-13 10:00+08');
                insert into insurance.season (scheme, locked_on) values ('%1$s', '2023-12-13')
                """.formatted(scheme));
    }

    public static void execute(String sql) {
        TestDatabase.running().execute(sql);
    }
}
