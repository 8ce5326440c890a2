package county.insurance.settlement;

import county.insurance.scheme.ActualPrice;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One run over all policies of a scheme under one version of the actual price.
 *
 * @param no 1, or higher for a supplementary settlement of the differences
 * @param policies how many it covers, those that are paid nothing included
 * @param amount what it gives beyond what was given before, in yuan; negative when money comes back on balance
 * @param state how far it is: run, confirmed, paid, or published in the end
 * @param dueProvisional whether the deadline rests on a year whose holiday notice is not known yet
 */
public record Settlement(
        long id,
        String scheme,
        String schemeName,
        String quantityUnit,
        int no,
        int priceVersion,
        BigDecimal priceSum,
        int publications,
        LocalDate pricePublishedOn,

        @Schema(allowableValues = {"run", "confirmed", "paid", "published"})
        String state,

        int policies,
        BigDecimal amount,
        String runBy,
        LocalDate runOn,
        LocalDate confirmDue,
        LocalDate payDue,
        boolean dueProvisional,
        @Nullable String confirmedBy,
        @Nullable LocalDate confirmedOn,
        @Nullable LocalDate paidOn,
        @Nullable String publishedBy,
        @Nullable LocalDate publishedOn,
        int version) {

    public ActualPrice price() {
        return new ActualPrice(priceSum, publications);
    }

    public boolean isConfirmed() {
        return confirmedOn != null;
    }
}
