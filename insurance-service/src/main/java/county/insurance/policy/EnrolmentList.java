package county.insurance.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One village's list of a scheme, with the sums of its policies that have not ended. Money in yuan.
 *
 * @param no the village's first, second … list of the scheme
 * @param state a {@link ListState#key()}
 * @param returned why it was last returned, or null
 * @param underwrittenOn when the insurer underwrote it as it is now, or null
 * @param unsigned policies of a collective without their household's signature
 * @param uncertified policies whose quantity grew so much that a village certificate is missing
 * @param previousUnknown policies of which nobody has said what was insured or grown last year
 */
public record EnrolmentList(
        long id,
        String scheme,
        String schemeName,
        int schemeVersion,
        String quantityUnit,
        String township,
        String townshipName,
        String village,
        String villageName,
        int no,
        String state,
        @Nullable String insurer,
        @Nullable String returned,
        @Nullable LocalDate underwrittenOn,
        String createdBy,
        OffsetDateTime createdAt,
        int version,
        long policies,
        BigDecimal quantity,
        BigDecimal sumInsured,
        BigDecimal premium,
        BigDecimal farmer,
        BigDecimal district,
        BigDecimal city,
        BigDecimal province,
        long unsigned,
        long uncertified,
        long previousUnknown) {

    public ListState stateNow() {
        return ListState.of(state);
    }
}
