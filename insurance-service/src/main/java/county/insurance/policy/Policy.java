package county.insurance.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A policy as officials see it: every number that belongs to a person is masked. Money in yuan. */
public record Policy(
        long id,
        long list,
        String scheme,
        int schemeVersion,
        String township,
        String townshipName,
        String village,
        String villageName,
        String listState,
        String kind,
        @Nullable Long collective,
        String name,
        String identityMask,
        @Nullable String phoneMask,
        @Nullable String bank,
        @Nullable String accountMask,
        @Nullable String plot,
        BigDecimal quantity,
        @Nullable BigDecimal previousQuantity,
        List<Boolean> eligibility,
        @Nullable LocalDate signedOn,
        BigDecimal sumInsured,
        BigDecimal premium,
        BigDecimal farmer,
        BigDecimal district,
        BigDecimal city,
        BigDecimal province,
        @Nullable String certificate,
        @Nullable BigDecimal inspectedQuantity,
        @Nullable LocalDate collectedOn,
        @Nullable BigDecimal soldQuantity,
        boolean soldAboveInsured,
        @Nullable LocalDate inForceOn,
        @Nullable LocalDate endedOn,
        @Nullable String endReason,
        boolean grown,
        boolean certified,
        int version) {

    public Policy {
        eligibility = List.copyOf(eligibility);
    }
}
