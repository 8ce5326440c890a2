package county.insurance.imports;

import county.insurance.policy.PartyWords;
import county.insurance.scheme.Terms;
import county.platform.importing.SetCheck;
import county.platform.importing.list.Columns;
import java.time.LocalDate;
import java.util.List;

/** What can only be told of all rows together, or of what is enrolled already: each check is one statement. Pure. */
final class EnrolmentChecks {

    /** What the file's parties had insured in the last scheme of the same product before this one. */
    static final String KNOWN = """
            select p.identity_index, sum(p.quantity) as quantity
            from scheme_title this
            join scheme_title former on former.product = this.product and former.year = this.year - 1
            join insured_policy p on p.scheme = former.id and p.in_force_on is not null
            where this.id = :scheme and p.identity_index in (select identity_index from enrolment_row where job = :job)
            group by p.identity_index
            """;

    private static final String PARTY_IN_FILE = """
            select r.row_no, r.identity_mask, '重复参保：与本文件第 ' || twice.first || ' 行是同一投保人。', 'fault'
            from (select identity_index, min(row_no) as first
                  from enrolment_row where job = :job and identity_index is not null
                  group by identity_index having count(*) > 1) twice
            join enrolment_row r on r.job = :job and r.identity_index = twice.identity_index and r.row_no <> twice.first
            """;

    private static final String PARTY_IN_SCHEME = """
            select r.row_no, r.identity_mask,
                   case when p.township = :township then '重复参保：该投保人已在 ' || u.name || ' ' || v.name || ' 登记。'
                        else :elsewhere end, 'fault'
            from enrolment_row r
            join insured_policy p on p.scheme = :scheme and p.identity_index = r.identity_index and p.ended_on is null
            join unit u on u.code = p.township
            join place v on v.code = p.village
            where r.job = :job
            """;

    /** Who is paid into one account with another household of the file, or called by one phone. */
    private static final String ACCOUNT_IN_FILE = sharedInFile("account_key", "account_mask", "银行账号");

    private static final String PHONE_IN_FILE = sharedInFile("phone_key", "phone_mask", "联系电话");

    private static final String ACCOUNT_IN_SCHEME = sharedInScheme("account_key", "account_mask", "银行账号");
    private static final String PHONE_IN_SCHEME = sharedInScheme("phone_key", "phone_mask", "联系电话");

    private static final String PLOT_IN_FILE = """
            select r.row_no, left(r.plot, 60), '重复参保：与本文件第 ' || twice.first || ' 行是本村同一地块（圈舍）。', 'fault'
            from (select village, plot, min(row_no) as first
                  from enrolment_row where job = :job and village is not null and plot is not null
                  group by village, plot having count(*) > 1) twice
            join enrolment_row r on r.job = :job and r.village = twice.village and r.plot = twice.plot
                             and r.row_no <> twice.first
            """;

    private static final String PLOT_IN_SCHEME = """
            select r.row_no, left(r.plot, 60), '重复参保：本村的这个地块（圈舍）已经登记。', 'fault'
            from enrolment_row r
            join insured_policy p on p.scheme = :scheme and p.village = r.village and p.plot = r.plot and p.ended_on is null
            where r.job = :job
            """;

    private static final String BARRED = """
            select r.row_no, r.identity_mask, :barred, 'fault'
            from enrolment_row r
            where r.job = :job
              and r.identity_index in (select identity_index from bar
                                       where bars(imposed_on, until, lifted_on, :today))
            """;

    private static final String GROWN = "with known as (" + KNOWN + """
            )
            select r.row_no, r.quantity::text,
                   '比上年（' || trim_scale(last.quantity) || ' ' || :unit || '）增加超过 ' || trim_scale(:percent)
                       || '%：公示前须上传村委会证明。', 'notice'
            from enrolment_row r
            left join known on known.identity_index = r.identity_index
            cross join lateral (select coalesce(known.quantity, r.previous_quantity) as quantity) last
            where r.job = :job and needs_certificate(r.quantity, last.quantity, :percent)
            """;

    private static final String OTHER_PREVIOUS = "with known as (" + KNOWN + """
            )
            select r.row_no, r.previous_quantity::text,
                   '系统记录的上年数量为 ' || trim_scale(known.quantity) || ' ' || :unit || '，以系统记录为准。', 'notice'
            from enrolment_row r
            join known on known.identity_index = r.identity_index and known.quantity <> r.previous_quantity
            where r.job = :job
            """;

    private final Terms terms;
    private final String scheme;
    private final String township;
    private final LocalDate today;

    EnrolmentChecks(Terms terms, String scheme, String township, LocalDate today) {
        this.terms = terms;
        this.scheme = scheme;
        this.township = township;
        this.today = today;
    }

    private static String sharedInFile(String key, String mask, String what) {
        return """
                select r.row_no, r.%2$s,
                       '与第 ' || case when r.row_no = twice.first then twice.second else twice.first end
                           || ' 行%3$s相同' || case when twice.count > 2 then '（本文件共 ' || twice.count || ' 户）' else '' end
                           || '，请核对是否填错。', 'notice'
                from (select %1$s as key, count(*) as count, min(row_no) as first,
                             (array_agg(row_no order by row_no))[2] as second
                      from enrolment_row where job = :job and %1$s is not null
                      group by %1$s having count(*) > 1) twice
                join enrolment_row r on r.job = :job and r.%1$s = twice.key
                """.formatted(key, mask, what);
    }

    /** Where it is said only of the township's own households. */
    private static String sharedInScheme(String key, String mask, String what) {
        return """
                select distinct on (r.row_no) r.row_no, r.%2$s,
                       '与已登记的' || case when p.township = :township then v.name || '一户' else '其他镇街一户' end
                           || '%3$s相同，请核对是否填错。', 'notice'
                from enrolment_row r
                join insured_policy p on p.scheme = :scheme and p.%1$s = r.%1$s and p.ended_on is null
                             and p.identity_index is distinct from r.identity_index
                join place v on v.code = p.village
                where r.job = :job
                order by r.row_no, p.township <> :township, p.id
                """.formatted(key, mask, what);
    }

    List<SetCheck> of(Columns columns) {
        String identity = columns.title(Field.IDENTITY);
        String plot = columns.title(Field.PLOT);
        String account = columns.title(Field.ACCOUNT);
        String phone = columns.title(Field.PHONE);
        String unit = terms.scheme().quantityUnit();
        return List.of(
                SetCheck.of(identity, PARTY_IN_FILE),
                inScheme(identity, PARTY_IN_SCHEME).with("elsewhere", PartyWords.ELSEWHERE),
                SetCheck.of(account, ACCOUNT_IN_FILE),
                SetCheck.of(phone, PHONE_IN_FILE),
                inScheme(account, ACCOUNT_IN_SCHEME),
                inScheme(phone, PHONE_IN_SCHEME),
                SetCheck.of(plot, PLOT_IN_FILE),
                SetCheck.of(plot, PLOT_IN_SCHEME).with("scheme", scheme),
                SetCheck.of(identity, BARRED).with("today", today).with("barred", PartyWords.BARRED),
                SetCheck.of(columns.title(Field.QUANTITY), GROWN)
                        .with("scheme", scheme)
                        .with("unit", unit)
                        .with("percent", terms.decisions().growthCertificatePercent()),
                SetCheck.of(columns.title(Field.PREVIOUS), OTHER_PREVIOUS)
                        .with("scheme", scheme)
                        .with("unit", unit));
    }

    private SetCheck inScheme(String column, String check) {
        return SetCheck.of(column, check).with("scheme", scheme).with("township", township);
    }
}
