package county.forestry.afforestation;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A plot of two hectares in a mountain village, of 1,650 stems to the hectare, judged by the rule of these years. */
final class PlotSample {

    static final AcceptanceRule RULE =
            new AcceptanceRule(new BigDecimal("85"), new BigDecimal("41"), 4, new BigDecimal("0.0667"));

    private PlotSample() {}

    static PlotEntry entry(PlotEntry.Kind kind, @Nullable Integer rows, String area) {
        return entry(kind, rows, area, 1650, null, null);
    }

    static PlotEntry entry(
            PlotEntry.Kind kind,
            @Nullable Integer rows,
            String area,
            int planted,
            @Nullable Integer designed,
            @Nullable Integer least) {
        return new PlotEntry(
                2023,
                "三涧溪村",
                "5",
                "12",
                null,
                new BigDecimal(area),
                kind,
                rows,
                "集体",
                "宜林地",
                "有林地",
                "侧柏",
                null,
                planted,
                designed,
                least,
                "防护林",
                null,
                null,
                null,
                null,
                null,
                null);
    }

    static Plot plot(PlotState state, @Nullable String reportedBy, @Nullable String verifiedBy) {
        return verified(state, null, null, null, reportedBy, verifiedBy);
    }

    static Plot verified(
            PlotState state,
            @Nullable String verified,
            @Nullable String unqualified,
            @Nullable Integer living,
            @Nullable String reportedBy,
            @Nullable String verifiedBy) {
        return new Plot(
                7,
                "370114012",
                "官庄街道",
                entry(PlotEntry.Kind.PLANTED, null, "2"),
                state,
                verified == null ? null : new BigDecimal(verified),
                unqualified == null ? null : new BigDecimal(unqualified),
                living,
                null,
                null,
                RULE,
                reportedBy == null ? "clerk" : reportedBy,
                verifiedBy,
                null,
                1);
    }
}
