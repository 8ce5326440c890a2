package county.bench;

import java.sql.SQLException;

/** A season with as many policies in force as are asked for, spread over all villages, and a price for each day. */
final class Season {

    static final String DAY = "2023-12-13";
    static final String SCHEME = "2023-green-onion";

    private Season() {}

    static void begin(Sql sql) throws SQLException {
        sql.execute("""
                insert into published_price (scheme, day, version, price, published_by, published_at)
                select '2023-green-onion', day, 1, 0.97, 'bench', day + time '10:00'
                from generate_series(date '2023-11-06', date '2023-12-12', interval '1 day') as day
                """);
        sql.execute("""
                insert into enrolment_list (scheme, scheme_version, township, village, no, state, insurer, created_by,
                                            created_at)
                select '2023-green-onion', 1, township, code, 1, 'in-force', 'insurer-designated', 'bench', now()
                from village
                """);
    }

    /** Adds policies with the numbers from {@code first} to {@code last}. */
    static void add(Sql sql, int first, int last) throws SQLException {
        sql.execute("""
                insert into policy (list, scheme, scheme_version, township, village, kind, name, identity_kind,
                                    identity_index, identity_sealed, identity_mask, bank, account_mask, plot, quantity,
                                    sum_insured, premium, farmer, district, city, province, certificate,
                                    inspected_quantity, in_force_on, entered_by, entered_at)
                select l.id, l.scheme, 1, l.township, l.village, 'household', '某户' || n, 'person',
                       sha256(cast(n::text as bytea)), '\\x00', '990000********0000', '某银行', '****0001', n || '号地', q,
                       q * 3500, 0, 0, 0, 0, 0, 'B' || n, q, '2023-09-15', 'bench', now()
                from generate_series(%d, %d) n
                cross join lateral (select (n %% 700 + 30) * 0.01 as q) quantity
                join (select *, row_number() over (order by id) - 1 as place, count(*) over () as places
                      from enrolment_list) l on l.place = n %% l.places
                order by l.township, l.village, n
                """.formatted(first, last));
        sql.execute("vacuum analyze policy");
    }
}
