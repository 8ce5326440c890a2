package county.insurance.enrolment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What somebody objects against a list on notice, and how it was resolved. */
record Objection(
        long id,
        long notice,
        long list,
        @Nullable Long policy,
        @Nullable String policyName,
        LocalDate raisedOn,
        @Nullable String contactMask,
        String content,
        String recordedBy,
        @Nullable Boolean upheld,
        @Nullable String resolution,
        @Nullable LocalDate resolvedOn,
        @Nullable String resolvedBy,
        int version) {}
