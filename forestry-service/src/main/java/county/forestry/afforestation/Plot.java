package county.forestry.afforestation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import county.forestry.afforestation.AcceptanceRule.Survival;
import county.platform.importing.list.Listed;
import county.platform.importing.list.Listed.In;
import county.platform.register.Registered;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A plot as it stands: what its unit reports, and what the bureau has found; areas in hectares. */
record Plot(
        long id,
        String unit,
        @Listed("单位") String unitName,
        @JsonUnwrapped PlotEntry entry,
        @Listed("状态") PlotState state,
        @Listed(value = "核实面积", in = In.HECTARES) @Nullable BigDecimal verifiedArea,
        @Listed(value = "不合格面积", in = In.HECTARES) @Nullable BigDecimal unqualifiedArea,
        @Listed("每公顷成活株数") @Nullable Integer livingDensity,
        @Listed(value = "合格面积", in = In.HECTARES) @Nullable BigDecimal passedArea,
        @Listed("办理说明") @Nullable String note,
        @JsonIgnore AcceptanceRule rule,
        @JsonIgnore String enteredBy,
        @JsonIgnore @Nullable String verifiedBy,
        @JsonIgnore @Nullable String acceptedBy,
        int version)
        implements Registered<PlotState> {

    /** How much of it counts as afforested. */
    @JsonProperty
    BigDecimal counted() {
        return rule.counted(entry);
    }

    @JsonProperty
    @Nullable
    Survival survival() {
        return livingDensity == null ? null : rule.survival(entry, livingDensity);
    }

    /** Of the area that was found, what is not unqualified; null before anybody looked. */
    @Nullable
    BigDecimal good() {
        return verifiedArea == null || unqualifiedArea == null ? null : verifiedArea.subtract(unqualifiedArea);
    }
}
