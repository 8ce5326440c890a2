package county.insurance.correction;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A correction of a policy in force, the numbers masked; what is null stays as it is.
 *
 * @param insurer who underwrote the policy
 * @param before what stood there when it was entered
 * @param attachment the paper on which it rests
 * @param state {@code entered}, {@code released} or {@code refused}
 */
record Correction(
        long id,
        long policy,
        long list,
        String scheme,
        String township,
        String townshipName,
        String villageName,
        String policyName,
        @Nullable String insurer,

        @Schema(allowableValues = {"entered", "released", "refused"})
        String state,

        @Nullable String name,
        @Nullable String phoneMask,
        @Nullable String bank,
        @Nullable String accountMask,
        @Nullable String certificate,
        Before before,
        String reason,
        @Nullable Long attachment,
        String enteredBy,
        LocalDate enteredOn,
        @Nullable String decidedBy,
        @Nullable LocalDate decidedOn,
        @Nullable String decisionNote,
        int version) {

    /** What stood there. */
    record Before(
            String name,
            @Nullable String phoneMask,
            @Nullable String bank,
            @Nullable String accountMask,
            @Nullable String certificate) {}
}
