package county.insurance.policy;

import county.platform.person.PersonName;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A policy as somebody enters it, before anything is checked. Of identity, phone and account, null leaves what is stored
 * as it is; an empty phone or account removes it. The name is in the one way in which names are kept.
 *
 * @param kind {@code household}, {@code grower}, {@code enterprise} or {@code cooperative}
 * @param quantity in the scheme's unit
 * @param previousQuantity last year's; counts only where last year's scheme does not know the party
 * @param eligibility an answer to each of the scheme's conditions, in their order
 * @param statedSumInsured what a list says the sum insured is, to be compared; null when it says nothing
 */
public record PolicyEntry(
        @Nullable String kind,
        @Nullable Long collective,
        @Nullable String name,
        @Nullable String identity,
        @Nullable String phone,
        @Nullable String bank,
        @Nullable String account,
        @Nullable String plot,
        @Nullable BigDecimal quantity,
        @Nullable BigDecimal previousQuantity,
        List<Boolean> eligibility,
        @Nullable LocalDate signedOn,
        @Nullable BigDecimal statedSumInsured,
        @Nullable BigDecimal statedPremium) {

    public PolicyEntry {
        name = name == null ? null : PersonName.normalised(name);
        eligibility = List.copyOf(Objects.requireNonNullElse(eligibility, List.of()));
    }
}
