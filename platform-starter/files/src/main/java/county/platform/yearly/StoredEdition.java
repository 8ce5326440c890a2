package county.platform.yearly;

import county.platform.access.Official;
import county.platform.step.Steps;
import county.platform.yearly.EditionSteps.Hands;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** An edition as it is kept: with login names beside the posts, and what was found while it was read as JSON. */
record StoredEdition(
        long id,
        int year,
        int number,
        String state,
        String document,
        LocalDate issuedOn,
        @Nullable String reason,
        @Nullable String fileName,
        String found,
        String enteredBy,
        String enteredName,
        OffsetDateTime enteredAt,
        @Nullable String handedInBy,
        @Nullable String handedInName,
        @Nullable String decidedName,
        @Nullable OffsetDateTime decidedAt,
        @Nullable String note,
        @Nullable LocalDate inForceFrom,
        @Nullable LocalDate inForceUntil,
        int version) {

    EditionState at() {
        return EditionState.of(state);
    }

    Hands hands() {
        return new Hands(enteredBy, handedInBy);
    }

    /** As this caller sees it. */
    Edition seen(Steps<EditionState> steps, Official official) {
        return new Edition(
                id,
                year,
                number,
                at(),
                document,
                issuedOn,
                reason,
                fileName,
                enteredName,
                enteredAt,
                handedInName,
                decidedName,
                decidedAt,
                note,
                inForceFrom,
                inForceUntil,
                version,
                steps.acts(at(), EditionSteps.standing(official, hands())));
    }
}
