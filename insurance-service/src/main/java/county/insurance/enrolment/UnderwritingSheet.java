package county.insurance.enrolment;

import county.insurance.policy.Contracts.Issued;
import county.platform.sheet.Column;
import county.platform.sheet.SheetCells;
import county.platform.sheet.SheetFaults;
import county.platform.sheet.SheetRow;
import county.platform.sheet.SheetShape;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The sheet that an insurer takes to the village: each policy of a list with the quantity that the inspection found, the
 * certificate number and the day on which the farmer's share was collected. A quantity other than the posted one is not
 * taken here, because the list would have to be posted again: it goes back to the township.
 */
final class UnderwritingSheet {

    static final String NUMBER = "登记号";
    static final String QUANTITY = "投保数量";
    static final String INSPECTED = "查验数量";
    static final String CERTIFICATE = "保险单号";
    static final String COLLECTED = "自缴保费收取日期";

    static final List<Column> COLUMNS = List.of(
            Column.whole(NUMBER),
            Column.text("姓名或名称", 20),
            Column.text("证件号码", 24),
            Column.quantity(QUANTITY),
            Column.money("农户自缴保费（元）"),
            Column.quantity(INSPECTED),
            Column.text(CERTIFICATE, 26),
            Column.date(COLLECTED));

    private static final Pattern CERTIFICATES = Pattern.compile("[A-Z0-9-]{4,40}");

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\p{Cf}]");
    private static final Pattern HYPHENS = Pattern.compile("[\u2010-\u2015\u2212]+|-{2,}");

    /** It must be the posted quantity anyway, so that the unit need not be known here. */
    private static final Set<String> UNITS = Set.of("亩", "头");

    private static final SheetShape SHAPE = SheetShape.of(
                    Set.of(NUMBER, "姓名或名称", "证件号码", QUANTITY, "农户自缴保费", INSPECTED, CERTIFICATE, COLLECTED))
            .fillingDown(Set.of(COLLECTED))
            .summing(Set.of(QUANTITY, "农户自缴保费", INSPECTED));

    private final SheetFaults faults = new SheetFaults();
    private final SheetCells cells = new SheetCells(faults);
    private final Map<Long, BigDecimal> expected;
    private final CollectionDays days;
    private final Set<Long> seen = new HashSet<>();
    private final Map<String, Integer> certificates = new HashMap<>();
    private final List<Issued> issued = new ArrayList<>();

    private UnderwritingSheet(Map<Long, BigDecimal> expected, CollectionDays days) {
        this.expected = expected;
        this.days = days;
    }

    /**
     * The rows of a filled sheet; refuses it with every fault, and when a policy of the list is missing. Blocks.
     *
     * @param expected the quantity of each policy of the list
     */
    static List<Issued> read(Path file, Map<Long, BigDecimal> expected, CollectionDays days) {
        var sheet = new UnderwritingSheet(expected, days);
        sheet.faults.read(file, SHAPE, sheet::take);
        for (Long policy : expected.keySet()) {
            if (!sheet.seen.contains(policy)) {
                sheet.faults.add(NUMBER + " " + policy, "表中缺少这一户；清单须整份承保，或整份退回。");
            }
        }
        sheet.faults.refuseIfAny();
        return sheet.issued;
    }

    private void take(SheetRow row) {
        Long policy = number(row);
        BigDecimal posted = policy == null ? null : expected.get(policy);
        if (policy == null || posted == null) {
            return;
        }
        inspect(row, posted);
        String certificate = certificate(row);
        LocalDate collected = collected(row);
        issued.add(new Issued(policy, certificate, collected));
    }

    private @org.jspecify.annotations.Nullable Long number(SheetRow row) {
        Long policy = SheetCells.key(row, NUMBER);
        if (policy == null || !expected.containsKey(policy)) {
            faults.add(row, NUMBER, "这份清单中没有这个登记号；请使用下载的查验表填写。");
            return null;
        }
        if (!seen.add(policy)) {
            faults.add(row, NUMBER, "这一户在表中出现了两次。");
            return null;
        }
        return policy;
    }

    private void inspect(SheetRow row, BigDecimal posted) {
        if (!cells.isFilled(row, INSPECTED)) {
            faults.add(row, INSPECTED, "请填写查验的数量。");
            return;
        }
        BigDecimal inspected = cells.number(row, INSPECTED, UNITS);
        if (inspected != null && inspected.compareTo(posted) != 0) {
            faults.add(row, INSPECTED, "与公示的数量 " + posted.toPlainString() + " 不同：请把清单退回镇街，更正后重新公示。");
        }
    }

    /** Numbers are typed in small letters, in full width, with spaces and with any hyphen. */
    private String certificate(SheetRow row) {
        String written = cells.text(row, CERTIFICATE);
        if (written == null) {
            return "";
        }
        String certificate = HYPHENS.matcher(SPACES.matcher(Normalizer.normalize(written, Normalizer.Form.NFKC))
                        .replaceAll(""))
                .replaceAll("-")
                .toUpperCase(Locale.ROOT);
        Integer twin = certificates.putIfAbsent(certificate, row.number());
        if (!CERTIFICATES.matcher(certificate).matches()) {
            faults.add(row, CERTIFICATE, "保险单号为 4 至 40 位字母、数字或连字符。");
        } else if (twin != null) {
            faults.add(row, CERTIFICATE, "与第 " + twin + " 行的保险单号相同。");
        }
        return certificate;
    }

    private LocalDate collected(SheetRow row) {
        LocalDate day = cells.day(row, COLLECTED);
        if (day == null) {
            return days.today();
        }
        days.fault(day).ifPresent(reason -> faults.add(row, COLLECTED, reason));
        return day;
    }
}
