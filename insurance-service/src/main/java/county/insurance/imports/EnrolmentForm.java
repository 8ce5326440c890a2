package county.insurance.imports;

import county.insurance.scheme.Scheme;
import county.platform.importing.list.Columns;
import county.platform.importing.list.HeaderName;
import county.platform.importing.list.HeaderNames;
import county.platform.importing.list.ListForm;
import county.platform.importing.list.ListWords;
import county.platform.importing.list.Measure;
import county.platform.importing.list.Template;
import county.platform.problem.Refused;
import county.platform.sheet.SheetRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What a list of households looks like for one scheme: its columns, their units and the scheme's conditions. Pure. */
final class EnrolmentForm {

    static final ListWords WORDS = new ListWords("名单", "户", "这个方案");

    /** The columns by all their names; 保险费（农户自缴） is no premium, 保险金额（元/亩） not what a policy is insured for. */
    static final HeaderNames<Field> NAMES = new HeaderNames<>(List.of(Field.values()), EnrolmentForm::refined);

    /** Those of our own lists that say what became of a household. */
    private static final Set<String> PASSED_OVER = Set.of("登记号", "保险单号", "自缴收取日期", "生效日期", "状态");

    private static final int VILLAGES_IN_A_LINE = 15;

    private final Scheme scheme;
    private final List<Condition> conditions;
    private final ListForm<Field> form;

    EnrolmentForm(Scheme scheme) {
        this.scheme = scheme;
        this.conditions = IntStream.range(0, scheme.eligibility().size())
                .mapToObj(i -> new Condition(i + 1, scheme.eligibility().get(i)))
                .toList();
        this.form = ListForm.of(List.of(Field.values()), NAMES, WORDS)
                .passingOver(PASSED_OVER)
                .knowing(Condition::isOne)
                .measuring(field -> measure(field, scheme.quantityUnit()));
    }

    ListForm<Field> form() {
        return form;
    }

    List<Condition> conditions() {
        return conditions;
    }

    private static HeaderName<Field> refined(Field field, String stem, String header, @Nullable String unit) {
        Field meant = narrowed(field, header, unit);
        return new HeaderName<>(meant, unit == null && meant.isQuantity() ? implied(stem) : unit);
    }

    private static Field narrowed(Field field, String header, @Nullable String unit) {
        boolean perUnit = unit != null && unit.contains("/");
        if (field == Field.SUM_INSURED) {
            return perUnit ? Field.UNIT_SUM_INSURED : field;
        }
        if (field != Field.PREMIUM) {
            return field;
        }
        int open = header.indexOf('(');
        int close = header.indexOf(')', open + 1);
        Field within = open < 0 || close < 0 ? null : Field.named(header.substring(open + 1, close));
        if (within != null && within.isMoney()) {
            return within;
        }
        return perUnit ? Field.UNIT_PREMIUM : field;
    }

    private static @Nullable String implied(String stem) {
        if (stem.endsWith("亩数") || stem.endsWith("面积")) {
            return "亩";
        }
        return stem.endsWith("头数") ? "头" : null;
    }

    /** A list is filled in the scheme's own units: a column in others is sent back, because a contract rests on it. */
    static @Nullable Measure measure(Field field, String quantityUnit) {
        if (!field.isQuantity() && !field.isMoney()) {
            return null;
        }
        Measure measure = Measure.in(field.isQuantity() ? quantityUnit : "元");
        Measure each = measure.headed(measure.unit() + "/" + quantityUnit);
        return measure.unit().equals("亩") ? each.headed("市亩") : each;
    }

    /** The columns of a file, the conditions' among them. */
    Columns columns(SheetRow row) {
        Columns columns = form.columns(row);
        var missing = new ArrayList<String>();
        if (!columns.has(Field.VILLAGE) && !columns.has(Field.PLACE)) {
            missing.add(Field.VILLAGE.title());
        }
        missing.addAll(columns.missing(form.columns()));
        for (Condition condition : conditions) {
            String header = row.columns().stream()
                    .filter(condition::isMeant)
                    .findFirst()
                    .orElse(null);
            if (header == null) {
                missing.add(condition.title());
            } else {
                columns = columns.and(condition, header);
            }
        }
        Columns.mustBeNone(missing);
        return columns;
    }

    /** Refuses a file that was sent for another version of the scheme. */
    void mustBeOf(int edition, String refusal) {
        if (scheme.version() != edition) {
            throw Refused.againstRule("scheme", refusal);
        }
    }

    /** @param villages of the township, in whose own lines of help they are listed; may be empty */
    Template template(List<String> villages) {
        var help = new ArrayList<>(List.of(
                "以 # 开头的行是说明，导入时略过。每户一行，号码一律用文本格式。",
                "必填：村（社区）、类型（农户、大户、企业、合作社）、姓名或名称、证件号码、电话、银行账号、数量。",
                "保险金额、保险费和各方承担可以不填；填写的会与系统计算的核对。日期写作 2023-08-25；条件填“是”或“否”。",
                "集体投保的，填写集体名称和集体信用代码，各户填写签字日期。"));
        for (int i = 0; i < villages.size(); i += VILLAGES_IN_A_LINE) {
            List<String> some = villages.subList(i, Math.min(villages.size(), i + VILLAGES_IN_A_LINE));
            help.add("本镇街的村（社区）：" + String.join("、", some));
        }
        return Template.of(
                "参保名单模板-" + scheme.name(),
                form,
                conditions.stream().map(Condition::title).toList(),
                help);
    }
}
