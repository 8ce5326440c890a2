package county.insurance.scheme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The current version of an insurance scheme, as its document sets it.
 *
 * @param versionReason why this version replaced the one before; null for the first
 * @param documentNumbers every number under which the document is printed
 * @param documentConflict what is contradictory about the numbers, or null
 * @param sumInsured yuan per {@code quantityUnit}
 * @param rate premium over sum insured, as a fraction: 0.07 is 7%
 * @param premium yuan per {@code quantityUnit}
 * @param targetPrice in {@code priceUnit}, like both costs
 * @param enrolNote how the enrolment days follow from the document, where it does not print them
 * @param coverFrom first insured day; {@code coverUntil} is the last, insured too
 * @param priceFrom first day whose publication counts for the actual price; {@code priceUntil} is the last, in too
 * @param soldOnly whether the payout counts no more than what was really sold in the insurance period
 */
public record Scheme(
        String id,
        String name,
        String product,
        String productName,
        int year,
        int version,
        @Nullable String versionReason,
        List<String> documentNumbers,
        @Nullable String documentConflict,
        LocalDate issuedOn,
        String insured,
        List<String> eligibility,
        String quantityUnit,
        String quantityRule,
        BigDecimal sumInsured,
        BigDecimal rate,
        BigDecimal premium,
        BigDecimal targetPrice,
        String priceUnit,
        @Nullable BigDecimal fullCost,
        @Nullable BigDecimal materialCost,
        LocalDate enrolFrom,
        LocalDate enrolUntil,
        @Nullable String enrolNote,
        LocalDate coverFrom,
        LocalDate coverUntil,
        PayoutRule payoutRule,
        String actualPriceRule,
        PriceOrigin priceOrigin,
        LocalDate priceFrom,
        LocalDate priceUntil,
        boolean soldOnly) {

    public Scheme {
        documentNumbers = List.copyOf(documentNumbers);
        eligibility = List.copyOf(eligibility);
    }

    /** The document's numbers in one line, as the source of a figure. */
    public String source() {
        return String.join(" / ", documentNumbers);
    }

    /** The full cost, where the payout rule needs it: a scheme without it cannot have been stored. */
    BigDecimal fullCostOrFail() {
        return Objects.requireNonNull(fullCost, "full cost");
    }

    /** The days on which households are enrolled. */
    public EnrolmentWindow enrolment() {
        return new EnrolmentWindow(enrolFrom, enrolUntil);
    }
}
