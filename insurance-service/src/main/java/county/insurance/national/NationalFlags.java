package county.insurance.national;

import county.insurance.observation.Anchors;
import county.insurance.scheme.Terms;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What deserves a second look in a national price before it is published: 1485 beside 14.85, and 29.70 of a source that
 * counts by another unit. Whoever publishes it then says how it was checked. Pure.
 */
final class NationalFlags {

    private NationalFlags() {}

    /** Why, in words; empty when nothing is striking. */
    static List<String> of(Terms terms, BigDecimal price, Anchors anchors) {
        var flags = new ArrayList<String>();
        BigDecimal percent = terms.decisions().outlierTargetPercent();
        if (Anchors.isFar(price, anchors.target(), percent)) {
            flags.add("与目标价格 " + plain(anchors.target()) + " 相差超过 " + plain(percent) + "%");
        }
        if (anchors.lastYear() != null && Anchors.isFar(price, anchors.lastYear(), percent)) {
            flags.add("与上年均价相差超过 " + plain(percent) + "%");
        }
        BigDecimal change = terms.decisions().outlierDayChangePercent();
        BigDecimal before = anchors.publishedBefore();
        if (change != null && before != null && Anchors.isFar(price, before, change)) {
            flags.add("与上一次公布的 " + plain(before) + " 相差超过 " + plain(change) + "%");
        }
        return flags;
    }

    /** The same, for a price on its way; one that is decided shows none. */
    static List<String> of(
            Terms terms, NationalPrice price, @Nullable BigDecimal before, @Nullable BigDecimal lastYear) {
        return price.state().equals("entered")
                ? of(terms, price.price(), new Anchors(terms.scheme().targetPrice(), lastYear, before))
                : List.of();
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }
}
