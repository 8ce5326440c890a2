package county.insurance.settlement;

import county.insurance.TestScheme;
import county.platform.access.Role;
import county.platform.test.Person;
import county.platform.test.TestDatabase;
import java.util.List;

/** A season that is over on 2023-12-13: the green onions of 2023, and pigs whose last month was November. */
public final class SettledSeason {

    public static final String ONION = "2023-green-onion";
    public static final String PIG = "2090-pig";
    public static final Person OFFICER = Person.DEVELOPMENT_REFORM;
    public static final Person INSURER = Person.INSURER;
    /** Who records the transfers: nobody pays what they confirmed. */
    public static final Person PAYER = new Person("insurer-b", Role.INSURER, "insurer-designated");
    /** An insurer's clerk who is an officer as well: nobody confirms what they ran. */
    public static final Person BOTH = new Person(
            "both",
            List.of(Role.BUREAU_OFFICER, Role.INSURER),
            List.of("bureau-development-reform", "insurer-designated"));

    public static final String MINGSHUI = "370114001";
    public static final String XIUHUI = "370114008";

    private SettledSeason() {}

    public static void begin() {
        end();
        TestScheme.add();
        execute("""
                update scheme_version set enrol_from = '2023-08-21', enrol_until = '2023-08-31', cover_from = '2023-10-01',
                       cover_until = '2023-11-30', price_from = '2023-11-01', price_until = '2023-11-30'
                where scheme = '2090-pig';
                insert into enrolment_list (id, scheme, scheme_version, township, village, no, state, insurer, created_by,
                                            created_at)
                overriding system value values
                    (901, '2023-green-onion', 1, '370114001', '370114001001', 1, 'in-force', 'insurer-designated', 'test',
                     now()),
                    (902, '2023-green-onion', 1, '370114008', '370114008234', 1, 'in-force', 'insurer-designated', 'test',
                     now()),
                    (903, '2090-pig', 1, '370114001', '370114001001', 1, 'in-force', 'insurer-designated', 'test', now()),
                    (904, '2090-pig', 1, '370114008', '370114008234', 1, 'in-force', 'insurer-designated', 'test', now())
                """);
    }

    public static void end() {
        TestScheme.remove();
    }

    /** A policy in force of the green onions in 明水 (list 901) or 绣惠 (902), or of the pigs (903, 904). */
    public static void policy(long id, long list, String quantity) {
        execute("""
                insert into policy (id, list, scheme, scheme_version, township, village, kind, name, identity_kind,
                                    identity_index, identity_sealed, identity_mask, bank, account_mask, quantity,
                                    sum_insured, premium, farmer, district, city, province, certificate,
                                    inspected_quantity, in_force_on, entered_by, entered_at)
                overriding system value
                select %1$d, l.id, l.scheme, 1, l.township, l.village, 'household', '测试户%1$d', 'person',
                       decode(lpad(to_hex(%1$d), 64, '0'), 'hex'), '\\x00', '370114********0000', '测试银行', '****0001',
                       %3$s, round(%3$s * v.sum_insured, 2), 0, 0, 0, 0, 0, 'C%1$d', %3$s, '2023-09-15', 'test', now()
                from enrolment_list l join scheme_version v on v.scheme = l.scheme and v.version = 1
                where l.id = %2$d
                """.formatted(id, list, quantity));
    }

    public static void price(String scheme, String day, int version, String price) {
        execute("""
                insert into published_price (scheme, day, version, price, mean, points, reason, published_by, published_at)
                values ('%s', '%s', %d, %s, %s, 1, %s, 'test', '%s 10:00+08')
                """.formatted(scheme, day, version, price, price, version == 1 ? "null" : "'抄写错误'", day));
    }

    /** A price for each of the 37 days of the green onions. */
    public static void everyDay(String price) {
        execute("""
                insert into published_price (scheme, day, version, price, published_by, published_at)
                select '2023-green-onion', day, 1, %s, 'test', day + time '10:00'
                from generate_series(date '2023-11-06', date '2023-12-12', interval '1 day') as day
                """.formatted(price));
    }

    public static void execute(String sql) {
        TestDatabase.running().execute("begin; set search_path = insurance; " + sql + "; commit");
    }

    public static String text(String sql) {
        return TestDatabase.running().text(sql);
    }
}
