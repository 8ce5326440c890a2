package county.insurance.scheme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A version as it is being written: what is not known yet is null. {@link SchemeRules} says what is still missing or
 * wrong. Money in yuan, prices in {@code priceUnit}, both days of every period in.
 *
 * @param rate premium over sum insured, as a fraction: 0.07 is 7%
 * @param shares in the order in which a fen that is left over is given
 * @param reason why this version replaces the one before; null for the first
 */
record SchemeContent(
        @Nullable String name,
        @Nullable String product,
        @Nullable String productName,
        @Nullable Integer year,
        @Nullable String reason,
        List<String> documentNumbers,
        @Nullable String documentConflict,
        @Nullable LocalDate issuedOn,
        @Nullable String insured,
        List<String> eligibility,
        @Nullable String quantityUnit,
        @Nullable String quantityRule,
        @Nullable BigDecimal sumInsured,
        @Nullable BigDecimal rate,
        @Nullable BigDecimal targetPrice,
        @Nullable String priceUnit,
        @Nullable BigDecimal materialCost,
        @Nullable BigDecimal fullCost,
        @Nullable LocalDate enrolFrom,
        @Nullable LocalDate enrolUntil,
        @Nullable String enrolNote,
        @Nullable LocalDate coverFrom,
        @Nullable LocalDate coverUntil,
        @Nullable PayoutRule payoutRule,
        @Nullable String actualPriceRule,
        @Nullable PriceOrigin priceOrigin,
        @Nullable LocalDate priceFrom,
        @Nullable LocalDate priceUntil,
        boolean soldOnly,
        List<Share> shares,
        @Nullable Decisions decisions,
        List<StageContent> stages) {

    SchemeContent {
        documentNumbers = listed(documentNumbers);
        eligibility = listed(eligibility);
        shares = listed(shares);
        stages = listed(stages);
    }

    private static <T> List<T> listed(@Nullable List<T> given) {
        return List.copyOf(Objects.requireNonNullElse(given, List.of()));
    }

    /** @param percent of the premium */
    record Share(String payer, @Nullable BigDecimal percent) {}

    /** @param until null where the document sets no last day */
    record StageContent(
            @Nullable String name,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable String source,
            List<Party> responsible) {

        StageContent {
            responsible = listed(responsible);
        }

        private StageContent later(int years) {
            return new StageContent(name, plus(from, years), plus(until, years), null, responsible);
        }
    }

    /** The same, for a next version, whose reason is yet to be given. */
    SchemeContent withoutReason() {
        return new SchemeContent(
                name,
                product,
                productName,
                year,
                null,
                documentNumbers,
                documentConflict,
                issuedOn,
                insured,
                eligibility,
                quantityUnit,
                quantityRule,
                sumInsured,
                rate,
                targetPrice,
                priceUnit,
                materialCost,
                fullCost,
                enrolFrom,
                enrolUntil,
                enrolNote,
                coverFrom,
                coverUntil,
                payoutRule,
                actualPriceRule,
                priceOrigin,
                priceFrom,
                priceUntil,
                soldOnly,
                shares,
                decisions,
                stages);
    }

    /** Whether name, product and year, which belong to the scheme and not to a version, are the same. */
    boolean isOfTheSameScheme(SchemeContent other) {
        return Objects.equals(name, other.name)
                && Objects.equals(product, other.product)
                && Objects.equals(productName, other.productName)
                && Objects.equals(year, other.year);
    }

    /**
     * The same scheme for another year: every day moves by whole years, and what belongs to the old document alone (its
     * numbers, its date, where a stage is written) is left to be entered.
     */
    SchemeContent forYear(int another) {
        int old = Objects.requireNonNull(year, "year");
        int years = another - old;
        return new SchemeContent(
                name == null ? null : name.replace(Integer.toString(old), Integer.toString(another)),
                product,
                productName,
                another,
                null,
                List.of(),
                null,
                null,
                insured,
                eligibility,
                quantityUnit,
                quantityRule,
                sumInsured,
                rate,
                targetPrice,
                priceUnit,
                materialCost,
                fullCost,
                plus(enrolFrom, years),
                plus(enrolUntil, years),
                null,
                plus(coverFrom, years),
                plus(coverUntil, years),
                payoutRule,
                actualPriceRule,
                priceOrigin,
                plus(priceFrom, years),
                plus(priceUntil, years),
                soldOnly,
                shares,
                decisions,
                stages.stream().map(stage -> stage.later(years)).toList());
    }

    /** The last day of a month stays one, so that 29 February does not turn a month short. */
    private static @Nullable LocalDate plus(@Nullable LocalDate day, int years) {
        if (day == null) {
            return null;
        }
        LocalDate moved = day.plusYears(years);
        return day.getDayOfMonth() == day.lengthOfMonth() ? moved.withDayOfMonth(moved.lengthOfMonth()) : moved;
    }
}
