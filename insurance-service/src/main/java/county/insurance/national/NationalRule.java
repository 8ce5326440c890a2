package county.insurance.national;

import county.insurance.scheme.PriceOrigin;
import county.insurance.scheme.Scheme;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether a national price may be entered, and later published, for a day. */
final class NationalRule {

    private NationalRule() {}

    /**
     * What stands against it, in words.
     *
     * @param published whether the day has a published price
     * @param locked whether the actual price of the season has been published
     */
    static Optional<String> obstacle(
            Scheme scheme, LocalDate day, @Nullable String reason, boolean published, boolean locked, LocalDate today) {
        boolean explained = reason != null && !reason.isBlank();
        if (scheme.priceOrigin() != PriceOrigin.NATIONAL) {
            return Optional.of("这个方案由监测点采价，不采用国家公布的价格。");
        }
        if (day.isAfter(today)) {
            return Optional.of("不能填报今天以后的价格。");
        }
        if (day.isBefore(scheme.priceFrom()) || day.isAfter(scheme.priceUntil())) {
            return Optional.of("计算实际价格的日期是 " + scheme.priceFrom() + " 至 " + scheme.priceUntil() + "，" + day + " 不在其中。");
        }
        if (published && !explained) {
            return Optional.of(day + " 的价格已经公布，更正请写明理由。");
        }
        if (!published && explained) {
            return Optional.of(day + " 还没有公布过价格，不需要更正理由。");
        }
        if (!published && locked) {
            return Optional.of("实际价格已经公布，价格数据已锁定，不能再补发布。");
        }
        return Optional.empty();
    }
}
