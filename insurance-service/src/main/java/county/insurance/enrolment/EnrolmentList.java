package county.insurance.enrolment;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One village's list of a scheme, with the sums of its policies that have not ended. Money in yuan.
 *
 * @param no the village's first, second … list of the scheme
 * @param state a {@link ListState#key()}
 * @param returned why it was last returned, or null
 * @param unsigned policies of a collective without their household's signature
 * @param uncertified policies whose quantity grew so much that a village certificate is missing
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
        long uncertified) {

    public ListState stateNow() {
        return ListState.of(state);
    }
}
