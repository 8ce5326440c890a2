package county.insurance.settlement;

import county.insurance.scheme.Terms;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What would be paid if the season ended today; nothing is written.
 *
 * @param prices null before the first publication, when nobody can know
 * @param note what a reader must know about the figures
 * @param versions the same by the version under which the policies were taken out
 * @param last whether the prices are all there, so that the figures are those of the settlement
 */
record Preview(
        String scheme,
        String schemeName,
        String quantityUnit,
        String priceUnit,
        BigDecimal targetPrice,
        LocalDate asOf,
        @Nullable PublishedMean prices,
        boolean last,
        String note,
        List<TownshipPayout> townships,
        List<VersionPayout> versions,
        long policies,
        BigDecimal quantity,
        BigDecimal amount) {

    static Preview of(Season season, List<TownshipPayout> townships, List<VersionPayout> versions, LocalDate today) {
        Terms terms = season.terms();
        var scheme = terms.scheme();
        var prices = PublishedMean.of(season.days(), terms);
        return new Preview(
                scheme.id(),
                scheme.name(),
                scheme.quantityUnit(),
                scheme.priceUnit(),
                scheme.targetPrice(),
                today,
                prices,
                season.locked() != null,
                note(season, prices, today) + ofVersions(scheme.version(), versions),
                townships,
                versions,
                townships.stream().mapToLong(TownshipPayout::policies).sum(),
                sum(townships.stream().map(TownshipPayout::quantity).toList(), "0"),
                sum(townships.stream().map(TownshipPayout::amount).toList(), "0.00"));
    }

    private static String note(Season season, @Nullable PublishedMean prices, LocalDate today) {
        var scheme = season.terms().scheme();
        if (today.isBefore(scheme.priceFrom())) {
            return "价格采集期从 " + scheme.priceFrom() + " 开始，现在还没有可用的价格，金额按 0 显示。";
        }
        if (prices == null) {
            return "采集期内还没有公布过价格，金额按 0 显示。";
        }
        String mean = "按已公布的 " + prices.publications() + " 次价格计算";
        return season.locked() == null ? mean + "，不是结算结果；之后的价格会改变它。" : mean + "。";
    }

    /** Who is paid by another version than the one whose figures stand above. */
    private static String ofVersions(int current, List<VersionPayout> versions) {
        return versions.stream().allMatch(one -> one.version() == current)
                ? ""
                : "各份保险单按登记时的方案版本计算："
                        + versions.stream().map(VersionPayout::words).collect(Collectors.joining("；")) + "。";
    }

    private static BigDecimal sum(List<BigDecimal> parts, String none) {
        return parts.stream().reduce(new BigDecimal(none), BigDecimal::add);
    }
}
