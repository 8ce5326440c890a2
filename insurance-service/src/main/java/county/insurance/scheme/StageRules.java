package county.insurance.scheme;

import county.insurance.scheme.SchemeContent.StageContent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Whether the stages are complete and say the same as the scheme's other days: a stage is known by the words of its name.
 * A copied scheme whose cover is moved keeps its old stages otherwise. Pure.
 */
final class StageRules {

    private final SchemeContent content;
    private final Predicate<String> knownUnit;
    private final List<String> faults = new ArrayList<>();

    private StageRules(SchemeContent content, Predicate<String> knownUnit) {
        this.content = content;
        this.knownUnit = knownUnit;
    }

    static List<String> faults(SchemeContent content, Predicate<String> knownUnit) {
        var rules = new StageRules(content, knownUnit);
        int no = 0;
        for (StageContent stage : content.stages()) {
            rules.complete(++no, stage);
            rules.agrees(no, stage);
        }
        return List.copyOf(rules.faults);
    }

    private void complete(int no, StageContent stage) {
        check(no, isPresent(stage.name()), "请填写名称。");
        check(no, stage.from() != null, "请填写开始日期。");
        check(no, isPresent(stage.source()), "请填写文件依据。");
        check(no, !stage.responsible().isEmpty(), "请填写责任单位。");
        check(
                no,
                stage.from() == null || stage.until() == null || !stage.until().isBefore(stage.from()),
                "截止日期不能早于开始日期。");
        for (Party party : stage.responsible()) {
            String code = party.code();
            check(
                    no,
                    code == null || code.equals("townships") || knownUnit.test(code),
                    "没有编码为“" + code + "”的责任单位，请从列表中选择。");
            check(no, (code != null && !code.equals("townships")) || isPresent(party.name()), "请填写责任单位的名称。");
        }
        long units = stage.responsible().stream()
                .map(Party::code)
                .filter(code -> code != null && !code.equals("townships"))
                .distinct()
                .count();
        check(
                no,
                units
                        == stage.responsible().stream()
                                .filter(party ->
                                        party.code() != null && !party.code().equals("townships"))
                                .count(),
                "同一责任单位只能填写一次。");
    }

    private void agrees(int no, StageContent stage) {
        String name = stage.name() == null ? "" : stage.name();
        LocalDate from = stage.from();
        if (from == null) {
            return;
        }
        near(no, from);
        LocalDate until = stage.until();
        if (until != null) {
            near(no, until);
        }
        switch (StageKind.of(name)) {
            case POINTS -> {
                LocalDate prices = content.priceFrom();
                check(
                        no,
                        prices == null || (until != null && until.isBefore(prices)),
                        "监测点须在计价第一天（" + prices + "）之前部署完毕。");
            }
            case PRICES -> same(no, stage, content.priceFrom(), content.priceUntil(), "计价的日期");
            case COVER -> same(no, stage, content.coverFrom(), content.coverUntil(), "保险期间");
            case CLAIMS -> {
                LocalDate end = later(content.coverUntil(), content.priceUntil());
                check(no, end == null || from.isAfter(end), "理赔在保险期间和计价结束（" + end + "）以后才能开始。");
            }
            case ENROLMENT -> {
                LocalDate first = content.enrolFrom();
                LocalDate last = content.enrolUntil();
                check(
                        no,
                        first == null
                                || last == null
                                || (!from.isAfter(first) && until != null && !until.isBefore(last)),
                        "须包含投保的日期（" + first + " 至 " + last + "）。");
            }
            case OTHER -> {}
        }
    }

    private void same(int no, StageContent stage, @Nullable LocalDate from, @Nullable LocalDate until, String what) {
        check(
                no,
                from == null || until == null || (from.equals(stage.from()) && until.equals(stage.until())),
                "日期与" + what + "（" + from + " 至 " + until + "）不一致。");
    }

    private void near(int no, LocalDate day) {
        Integer year = content.year();
        check(
                no,
                year == null || (day.getYear() >= year - 1 && day.getYear() <= year + 2),
                day + " 与 " + year + " 年的方案相差太远。");
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || (other != null && other.isAfter(one)) ? other : one;
    }

    private static boolean isPresent(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    private void check(int no, boolean kept, String reason) {
        if (!kept) {
            faults.add("第 " + no + " 阶段：" + reason);
        }
    }
}
