package county.insurance.imports;

import county.insurance.policy.PartyWords;
import county.insurance.scheme.Terms;
import java.time.LocalDate;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What can only be told of all rows together, or of what is enrolled already: each check is one statement. */
@Repository
class SetChecks {

    /** What the file's parties had insured in the last scheme of the same product before this one. */
    static final String KNOWN = """
            select p.identity_index, sum(p.quantity) as quantity
            from scheme this
            join scheme former on former.product = this.product and former.year = this.year - 1
            join policy p on p.scheme = former.id and p.in_force_on is not null
            where this.id = :scheme and p.identity_index in (select identity_index from import_row where import = :id)
            group by p.identity_index
            """;

    private static final String INSERT = "insert into import_fault (" + ImportRows.FAULT_COLUMNS + ")\n";

    private static final String PARTY_IN_FILE = INSERT + """
            select r.import, r.row_no, :column, r.identity_mask, '重复参保：与本文件第 ' || twice.first || ' 行是同一投保人。', 'fault'
            from (select identity_index, min(row_no) as first
                  from import_row where import = :id and identity_index is not null
                  group by identity_index having count(*) > 1) twice
            join import_row r on r.import = :id and r.identity_index = twice.identity_index and r.row_no <> twice.first
            """;

    private static final String PARTY_IN_SCHEME = INSERT + """
            select r.import, r.row_no, :column, r.identity_mask,
                   case when p.township = :township then '重复参保：该投保人已在 ' || u.name || ' ' || v.name || ' 登记。'
                        else :elsewhere end, 'fault'
            from import_row r
            join policy p on p.scheme = :scheme and p.identity_index = r.identity_index and p.ended_on is null
            join unit u on u.code = p.township
            join village v on v.code = p.village
            where r.import = :id
            """;

    /** Who is paid into one account with another household of the file, or called by one phone. */
    private static final String ACCOUNT_IN_FILE = sharedInFile("account_key", "account_mask", "银行账号");

    private static final String PHONE_IN_FILE = sharedInFile("phone_key", "phone_mask", "联系电话");

    private static final String ACCOUNT_IN_SCHEME = sharedInScheme("account_key", "account_mask", "银行账号");
    private static final String PHONE_IN_SCHEME = sharedInScheme("phone_key", "phone_mask", "联系电话");

    private static final String PLOT_IN_FILE = INSERT + """
            select r.import, r.row_no, :column, left(r.plot, 60), '重复参保：与本文件第 ' || twice.first || ' 行是本村同一地块（圈舍）。', 'fault'
            from (select village, plot, min(row_no) as first
                  from import_row where import = :id and village is not null and plot is not null
                  group by village, plot having count(*) > 1) twice
            join import_row r on r.import = :id and r.village = twice.village and r.plot = twice.plot
                             and r.row_no <> twice.first
            """;

    private static final String PLOT_IN_SCHEME = INSERT + """
            select r.import, r.row_no, :column, left(r.plot, 60), '重复参保：本村的这个地块（圈舍）已经登记。', 'fault'
            from import_row r
            join policy p on p.scheme = :scheme and p.village = r.village and p.plot = r.plot and p.ended_on is null
            where r.import = :id
            """;

    private static final String BARRED = INSERT + """
            select r.import, r.row_no, :column, r.identity_mask, :barred, 'fault'
            from import_row r
            where r.import = :id
              and r.identity_index in (select identity_index from sanction
                                       where lifted_on is null and imposed_on <= :today and until >= :today)
            """;

    private static final String GROWN = INSERT + "with known as (" + KNOWN + """
            )
            select r.import, r.row_no, :column, r.quantity::text,
                   '比上年（' || trim_scale(last.quantity) || ' ' || :unit || '）增加超过 ' || trim_scale(:percent)
                       || '%：公示前须上传村委会证明。', 'notice'
            from import_row r
            left join known on known.identity_index = r.identity_index
            cross join lateral (select coalesce(known.quantity, r.previous_quantity) as quantity) last
            where r.import = :id and r.quantity > last.quantity * (1 + :percent / 100)
            """;

    private static final String OTHER_PREVIOUS = INSERT + "with known as (" + KNOWN + """
            )
            select r.import, r.row_no, :column, r.previous_quantity::text,
                   '系统记录的上年数量为 ' || trim_scale(known.quantity) || ' ' || :unit || '，以系统记录为准。', 'notice'
            from import_row r
            join known on known.identity_index = r.identity_index and known.quantity <> r.previous_quantity
            where r.import = :id
            """;

    /** Faults are read page by page in the order in which they were written: once more, in the order of the rows. */
    private static final String IN_ORDER = """
            with found as (delete from import_fault where import = :id returning *)
            insert into import_fault (import, row_no, column_name, value, reason, severity)
            select import, row_no, column_name, value, reason, severity from found order by row_no, seq
            """;

    private final DatabaseClient database;

    private static String sharedInFile(String key, String mask, String what) {
        return INSERT + """
                select r.import, r.row_no, :column, r.%2$s,
                       '与第 ' || case when r.row_no = twice.first then twice.second else twice.first end
                           || ' 行%3$s相同' || case when twice.count > 2 then '（本文件共 ' || twice.count || ' 户）' else '' end
                           || '，请核对是否填错。', 'notice'
                from (select %1$s as key, count(*) as count, min(row_no) as first,
                             (array_agg(row_no order by row_no))[2] as second
                      from import_row where import = :id and %1$s is not null
                      group by %1$s having count(*) > 1) twice
                join import_row r on r.import = :id and r.%1$s = twice.key
                """.formatted(key, mask, what);
    }

    /** Where it is said only of the township's own households. */
    private static String sharedInScheme(String key, String mask, String what) {
        return INSERT + """
                select distinct on (r.row_no) r.import, r.row_no, :column, r.%2$s,
                       '与已登记的' || case when p.township = :township then v.name || '一户' else '其他镇街一户' end
                           || '%3$s相同，请核对是否填错。', 'notice'
                from import_row r
                join policy p on p.scheme = :scheme and p.%1$s = r.%1$s and p.ended_on is null
                             and p.identity_index is distinct from r.identity_index
                join village v on v.code = p.village
                where r.import = :id
                order by r.row_no, p.township <> :township, p.id
                """.formatted(key, mask, what);
    }

    SetChecks(DatabaseClient database) {
        this.database = database;
    }

    /** Adds the faults and notices that follow from the rows together, in the caller's transaction. */
    Mono<Void> run(Work work, Columns columns, Terms terms, LocalDate today) {
        String identity = columns.title(Field.IDENTITY);
        String plot = columns.title(Field.PLOT);
        String account = columns.title(Field.ACCOUNT);
        String phone = columns.title(Field.PHONE);
        String unit = terms.scheme().quantityUnit();
        return Flux.just(
                        sql(PARTY_IN_FILE, work, identity),
                        sql(PARTY_IN_SCHEME, work, identity)
                                .bind("scheme", work.scheme())
                                .bind("township", work.township())
                                .bind("elsewhere", PartyWords.ELSEWHERE),
                        sql(ACCOUNT_IN_FILE, work, account),
                        sql(PHONE_IN_FILE, work, phone),
                        sql(ACCOUNT_IN_SCHEME, work, account)
                                .bind("scheme", work.scheme())
                                .bind("township", work.township()),
                        sql(PHONE_IN_SCHEME, work, phone)
                                .bind("scheme", work.scheme())
                                .bind("township", work.township()),
                        sql(PLOT_IN_FILE, work, plot),
                        sql(PLOT_IN_SCHEME, work, plot).bind("scheme", work.scheme()),
                        sql(BARRED, work, identity).bind("today", today).bind("barred", PartyWords.BARRED),
                        sql(GROWN, work, columns.title(Field.QUANTITY))
                                .bind("scheme", work.scheme())
                                .bind("unit", unit)
                                .bind("percent", terms.decisions().growthCertificatePercent()),
                        sql(OTHER_PREVIOUS, work, columns.title(Field.PREVIOUS))
                                .bind("scheme", work.scheme())
                                .bind("unit", unit))
                .concatMap(check -> check.fetch().rowsUpdated())
                .reduce(0L, Long::sum)
                .flatMap(found -> found == 0
                        ? Mono.empty()
                        : database.sql(IN_ORDER).bind("id", work.id()).then());
    }

    /** How many rows of an import told something of parties that are not the township's. */
    Mono<Told> told(Work work) {
        return database.sql("""
                        select count(*) filter (where reason = :elsewhere) as elsewhere,
                               count(*) filter (where reason = :barred) as barred
                        from import_fault where import = :id and severity = 'fault'
                        """)
                .bind("id", work.id())
                .bind("elsewhere", PartyWords.ELSEWHERE)
                .bind("barred", PartyWords.BARRED)
                .mapProperties(Told.class)
                .one();
    }

    /** @param elsewhere parties that are enrolled in another township, {@code barred} those under a sanction */
    record Told(long elsewhere, long barred) {}

    private GenericExecuteSpec sql(String check, Work work, String column) {
        return database.sql(check).bind("id", work.id()).bind("column", column);
    }
}
