package county.insurance.correction;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A policy that is to be put right, as far as that needs it. */
@SuppressWarnings("ArrayRecordComponent") // a blind index on its way to the database
record Corrected(
        long id,
        long list,
        String township,
        @Nullable String insurer,
        byte[] identityIndex,
        @Nullable LocalDate inForceOn,
        @Nullable LocalDate endedOn,
        int version) {}
