package county.insurance.demo;

import county.insurance.policy.PartySeal;
import county.platform.demo.Rows;
import county.platform.person.Masks;
import county.platform.secret.BlindIndex;
import county.platform.secret.Vault;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Some 20,000 households of green onion over all villages, and some 300 pig farms. */
final class DemoHouseholds {

    /** Onion is grown around 绣惠 above all; every other township has a little. */
    private static final Map<String, Integer> HOUSEHOLDS_PER_VILLAGE = Map.of(
            "370114008", 95, "370114013", 60, "370114014", 58, "370114003", 50, "370114016", 45, "370114012", 42);

    private static final int ELSEWHERE = 22;
    /** The types of what is made up of each policy, in the order of {@link #add}. */
    private static final List<String> MADE = List.of(
            "text", "text", "text", "text", "bytea", "bytea", "text", "bytea", "text", "bigint", "bytea", "text",
            "bigint", "text", "numeric", "numeric");

    private static final LocalDate SIGNED = LocalDate.parse("2023-08-25");

    private final Rows rows;
    private final Vault vault;
    private final BlindIndex index;
    private final LocalDate today;
    private final Random random = new Random(20230725);
    private final List<@Nullable Object[]> made = new ArrayList<>();
    private int people;

    DemoHouseholds(Rows rows, Vault vault, BlindIndex index, LocalDate today) {
        this.rows = rows;
        this.vault = vault;
        this.index = index;
        this.today = today;
    }

    void make() throws SQLException {
        for (List<String> village : rows.read("select code, township from village order by code")) {
            if (!today.isBefore(LocalDate.parse("2023-08-16"))) {
                onion(village.get(0), village.get(1));
            }
            if (!today.isBefore(LocalDate.parse("2023-08-21")) && random.nextInt(2) == 0) {
                pigs(village.get(0));
            }
        }
        lists();
        policies();
    }

    private void onion(String village, String township) {
        int usual = HOUSEHOLDS_PER_VILLAGE.getOrDefault(township, ELSEWHERE);
        int households = usual - 5 + random.nextInt(11);
        for (int no = 1; no <= households; no++) {
            boolean large = random.nextInt(120) == 0;
            BigDecimal mu = BigDecimal.valueOf(large ? 3000 + random.nextInt(12_000) : 50 + random.nextInt(550), 2);
            add("2023-green-onion", village, large ? "grower" : "household", "第" + no + "号地", mu);
        }
    }

    private void pigs(String village) {
        BigDecimal heads = BigDecimal.valueOf(20 + random.nextInt(480));
        add("2023-pig-1", village, "grower", "1号圈舍", heads);
    }

    private void add(String scheme, String village, String kind, String plot, BigDecimal quantity) {
        DemoPerson person = new DemoPerson(++people);
        byte[] identity = index.of(PartySeal.INDEX, person.identity());
        BigDecimal previous = quantity.multiply(BigDecimal.valueOf(85 + random.nextInt(25), 2))
                .setScale(scheme.equals("2023-pig-1") ? 0 : 2, RoundingMode.HALF_UP);
        made.add(new @Nullable Object[] {
            scheme,
            village,
            kind,
            person.name(),
            identity,
            PartySeal.IDENTITY.seal(vault, person.identity(), identity),
            Masks.identityNumber(person.identity()),
            PartySeal.PHONE.seal(vault, person.phone(), identity),
            Masks.phone(person.phone()),
            index.shortly("phone", person.phone()),
            PartySeal.ACCOUNT.seal(vault, person.account(), identity),
            Masks.bankAccount(person.account()),
            index.shortly("account", person.account()),
            plot,
            quantity,
            previous
        });
    }

    private void lists() throws SQLException {
        List<@Nullable Object[]> places = made.stream()
                .map(row -> List.of(String.valueOf(row[0]), String.valueOf(row[1])))
                .distinct()
                .map(place -> new @Nullable Object[] {place.get(0), place.get(1)})
                .toList();
        rows.executeWith("""
                insert into enrolment_list (scheme, scheme_version, township, village, no, created_by, created_at)
                select m.scheme, 1, v.township, m.village, 1, 'demonstration', timestamptz '%s 09:00+08'
                from unnest(?, ?) as m (scheme, village)
                join village v on v.code = m.village
                order by m.scheme, m.village
                """.formatted(SIGNED), List.of("text", "text"), places);
    }

    /** Each premium is split like any other: rounded down, the fen that are left to the largest remainders. */
    private void policies() throws SQLException {
        rows.executeWith("""
                insert into policy (
                    list, scheme, scheme_version, township, village, kind, name, identity_kind, identity_index,
                    identity_sealed, identity_mask, phone_sealed, phone_mask, phone_key, bank, account_sealed,
                    account_mask, account_key, plot, quantity, previous_quantity, eligibility, signed_on, sum_insured, premium, farmer, district, city,
                    province, entered_by, entered_at)
                select l.id, l.scheme, 1, l.township, l.village, m.kind, m.name, 'person', m.identity_index,
                       m.identity_sealed, m.identity_mask, m.phone_sealed, m.phone_mask, m.phone_key, '演示银行', m.account_sealed,
                       m.account_mask, m.account_key, m.plot, m.quantity, m.previous,
                       array_fill(true, array[cardinality(s.eligibility)]), date '%1$s',
                       round(s.sum_insured * m.quantity, 2), p.premium, parts.farmer, parts.district, parts.city,
                       parts.province, 'demonstration', timestamptz '%1$s 09:00+08'
                from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                     as m (scheme, village, kind, name, identity_index, identity_sealed, identity_mask, phone_sealed,
                           phone_mask, phone_key, account_sealed, account_mask, account_key, plot, quantity, previous)
                join enrolment_list l on l.scheme = m.scheme and l.village = m.village
                join scheme_version s on s.scheme = m.scheme and s.version = 1
                cross join lateral (select round(s.premium * m.quantity, 2) as premium) p
                cross join lateral (
                    select sum(part) filter (where payer = 'farmer') as farmer,
                           sum(part) filter (where payer = 'district') as district,
                           sum(part) filter (where payer = 'city') as city,
                           sum(part) filter (where payer = 'province') as province
                    from (select payer,
                                 base + case when row_number() over (order by rest desc, remainder_order)
                                                  <= (p.premium - sum(base) over ()) * 100 then 0.01 else 0 end as part
                          from (select payer, remainder_order, trunc(p.premium * percent / 100, 2) as base,
                                       p.premium * percent / 100 - trunc(p.premium * percent / 100, 2) as rest
                                from payer_share where scheme = m.scheme and version = 1) exact) each
                ) parts
                """.formatted(SIGNED), MADE, made);
    }
}
