package county.insurance.observation;

import county.insurance.scheme.Decisions;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a price is held against: the target price, last year's mean and the price published last. On the first day there
 * is no other figure to be trusted; 106 beside a target of 1.06 is found by it, and so is 2.12, a price per kilogram.
 *
 * @param lastYear the mean of the last scheme of this product before, or null when there is none in this unit
 * @param publishedBefore the price published last for an earlier day, or null when there is none
 */
public record Anchors(
        BigDecimal target,
        @Nullable BigDecimal lastYear,
        @Nullable BigDecimal publishedBefore) {

    /** Further from an anchor than so many percent of it, either way. */
    public static boolean isFar(BigDecimal price, BigDecimal anchor, BigDecimal percent) {
        return price.subtract(anchor).abs().movePointRight(2).compareTo(percent.multiply(anchor)) > 0;
    }

    boolean isFarFromTarget(BigDecimal price, Decisions decisions) {
        return newlyFar(price, target, decisions);
    }

    boolean isFarFromLastYear(BigDecimal price, Decisions decisions) {
        return lastYear != null && newlyFar(price, lastYear, decisions);
    }

    /** Far from all that is known: nothing speaks for this price. */
    public boolean isFarFromEverything(BigDecimal price, Decisions decisions) {
        return !isNearWhatWasPublished(price, decisions)
                && isFar(price, target, decisions.outlierTargetPercent())
                && (lastYear == null || isFar(price, lastYear, decisions.outlierTargetPercent()));
    }

    /** The anchors that it is far from, in words. */
    public List<String> words() {
        var words = new ArrayList<String>();
        words.add("目标价格 " + target.stripTrailingZeros().toPlainString());
        if (lastYear != null) {
            words.add("上年均价 " + lastYear.setScale(4, java.math.RoundingMode.HALF_UP));
        }
        if (publishedBefore != null) {
            words.add("上一次公布的 " + publishedBefore.toPlainString());
        }
        return words;
    }

    /** A season that has gone far from its anchor step by step, each step published, is not asked again every day. */
    private boolean newlyFar(BigDecimal price, BigDecimal anchor, Decisions decisions) {
        BigDecimal percent = decisions.outlierTargetPercent();
        if (!isFar(price, anchor, percent)) {
            return false;
        }
        boolean known = publishedBefore != null
                && isFar(publishedBefore, anchor, percent)
                && publishedBefore.compareTo(anchor) == price.compareTo(anchor);
        return !(known && isNearWhatWasPublished(price, decisions));
    }

    private boolean isNearWhatWasPublished(BigDecimal price, Decisions decisions) {
        BigDecimal percent = decisions.outlierDayChangePercent();
        return publishedBefore != null && percent != null && !isFar(price, publishedBefore, percent);
    }
}
