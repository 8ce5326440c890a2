package county.insurance.settlement;

import county.insurance.scheme.Terms;
import county.insurance.settlement.Payouts.Missing;
import county.insurance.settlement.UnfinishedLists.Unfinished;
import county.platform.step.Act;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a scheme stands between its prices and its money.
 *
 * @param prices the mean of what has been published so far, or null before the first publication
 * @param missing days of the window without a price, up to today
 * @param waiting figures that wait for a review
 * @param changed days that were corrected after the actual price was published
 * @param soldMissing policies whose sold quantity is needed and not known
 * @param pending policies that are not in force yet
 * @param unfinished the lists under way that they are on
 * @param actions what the caller may do with it
 */
@Schema(name = "SettlementSeason")
record SeasonView(
        String scheme,
        String schemeName,
        String productName,
        String source,
        String quantityUnit,
        String priceUnit,
        BigDecimal targetPrice,
        String priceOrigin,
        LocalDate priceFrom,
        LocalDate priceUntil,
        boolean soldOnly,
        LocalDate today,
        @Nullable PublishedMean prices,
        List<LocalDate> missing,
        long waiting,
        List<VersionView> versions,
        List<LocalDate> changed,
        List<Settlement> settlements,
        List<Missing> soldMissing,
        long pending,
        List<Unfinished> unfinished,
        NextAct next,
        List<Act> actions) {

    static SeasonView of(
            Season season,
            List<Settlement> settlements,
            List<Missing> soldMissing,
            List<Unfinished> unfinished,
            List<Act> actions,
            LocalDate today) {
        Terms terms = season.terms();
        var scheme = terms.scheme();
        return new SeasonView(
                scheme.id(),
                scheme.name(),
                scheme.productName(),
                scheme.source(),
                scheme.quantityUnit(),
                scheme.priceUnit(),
                scheme.targetPrice(),
                scheme.priceOrigin().name(),
                scheme.priceFrom(),
                scheme.priceUntil(),
                scheme.soldOnly(),
                today,
                PublishedMean.of(season.days(), terms),
                season.missing(today),
                season.waiting(),
                season.versions().stream()
                        .map(version -> VersionView.of(version, terms))
                        .toList(),
                season.changed(),
                settlements,
                soldMissing,
                unfinished.stream().mapToLong(Unfinished::policies).sum(),
                unfinished,
                NextAct.of(season, settlements, unfinished.size(), today),
                actions);
    }

    /** A published actual price, exact and as it is shown. */
    record VersionView(
            int version, PublishedMean price, @Nullable String reason, LocalDate publishedOn) {

        static VersionView of(LockedPrice locked, Terms terms) {
            return new VersionView(
                    locked.version(), PublishedMean.of(locked.exact(), terms), locked.reason(), locked.publishedOn());
        }
    }
}
