package county.insurance.imports;

import county.insurance.scheme.Cover;
import county.insurance.scheme.PayerShare;
import county.insurance.scheme.Terms;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compares what a list states of a unit and of each payer with the scheme, to the fen. */
final class LineAmounts {

    private static final List<Field> SHARES = List.of(Field.FARMER, Field.DISTRICT, Field.CITY, Field.PROVINCE);

    private LineAmounts() {}

    static void check(HouseholdCells cells, Terms terms, @Nullable BigDecimal quantity) {
        unit(cells, Field.UNIT_SUM_INSURED, terms.scheme().sumInsured());
        unit(cells, Field.UNIT_PREMIUM, terms.scheme().premium());
        if (SHARES.stream().anyMatch(cells::has)) {
            shares(cells, terms, quantity);
        }
    }

    private static void unit(HouseholdCells cells, Field field, BigDecimal wanted) {
        BigDecimal stated = cells.has(field) ? cells.money(field) : null;
        if (stated != null && stated.compareTo(wanted) != 0) {
            cells.fault(
                    field,
                    "这个方案" + field.title() + "为 " + wanted.toPlainString() + " 元，表中为 " + stated.toPlainString()
                            + " 元。");
        }
    }

    private static void shares(HouseholdCells cells, Terms terms, @Nullable BigDecimal quantity) {
        Cover cover = quantity == null || cells.faulty(Field.QUANTITY) ? null : terms.cover(quantity);
        for (PayerShare share : terms.shares()) {
            Field field = field(share.payer());
            BigDecimal stated = field == null ? null : cells.money(field);
            if (field != null
                    && stated != null
                    && cover != null
                    && stated.compareTo(cover.split().of(share.payer())) != 0) {
                cells.fault(field, reason(field, stated, share, cover, terms));
            }
        }
    }

    private static @Nullable Field field(String payer) {
        return switch (payer) {
            case "farmer" -> Field.FARMER;
            case "district" -> Field.DISTRICT;
            case "city" -> Field.CITY;
            case "province" -> Field.PROVINCE;
            default -> null;
        };
    }

    /** Where only the rounding differs, how it is done: parts that are rounded each do not sum to the premium. */
    private static String reason(Field field, BigDecimal stated, PayerShare share, Cover cover, Terms terms) {
        String wrong =
                field.title() + "应为 " + cover.split().of(share.payer()) + " 元，表中为 " + stated.toPlainString() + " 元。";
        BigDecimal exact = cover.premium().multiply(share.percent()).movePointLeft(2);
        if (stated.compareTo(exact.setScale(2, RoundingMode.HALF_UP)) != 0) {
            return wrong;
        }
        String parts = terms.shares().stream()
                .map(each -> each.label() + " " + cover.split().of(each.payer()) + " 元")
                .collect(Collectors.joining("、"));
        String order = terms.shares().stream().map(PayerShare::label).collect(Collectors.joining("、"));
        return wrong + "各方分别四舍五入，合计会与保险费 " + cover.premium() + " 元不符：应先各自舍到分，剩下的每一分依次给余数最大的一方，余数相同的按" + order
                + "的顺序。这一户应是：" + parts + "。";
    }
}
