package county.forestry.afforestation;

import county.platform.importing.list.Listed;
import county.platform.importing.list.Listed.In;
import county.platform.label.Label;
import county.platform.label.Labelled;
import county.platform.problem.FieldProblem;
import county.platform.register.Entry;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A plot as its unit reports it; area in hectares, densities in stems to a hectare. */
record PlotEntry(
        @Listed(value = "造林年度、年度", least = "2000", most = "2100")
        Integer year,

        @Listed(value = "村、行政村", filledDown = true) String village,
        @Listed("林班") @Nullable String compartment,
        @Listed("小班、图斑、小班号") String plotNo,
        @Listed("细斑") @Nullable String patch,

        @Listed(value = "面积、造林面积", in = In.HECTARES, least = "0.0001", summed = true)
        BigDecimal area,

        @Listed("造林类别") Kind kind,
        @Listed(value = "行数", most = "1000") @Nullable Integer treeRows,
        @Listed("权属") @Nullable String tenure,
        @Listed("前期地类") @Nullable String formerLand,
        @Listed("地类") @Nullable String landClass,
        @Listed("优势树种、树种") String species,
        @Listed("伴生树种") @Nullable String companions,

        @Listed(value = "每公顷株数、初植密度", least = "1", most = "99999")
        Integer density,

        @Listed(value = "设计每公顷株数、设计密度", most = "99999") @Nullable
        Integer designedDensity,

        @Listed(value = "合理每公顷株数下限、合理密度下限", most = "99999") @Nullable
        Integer minimumDensity,

        @Listed("林种") @Nullable String purpose,
        @Listed("造林模式") @Nullable String pattern,
        @Listed("工程类别") @Nullable String project,
        @Listed("资金来源") @Nullable String funding,
        @Listed("造林户") @Nullable String planter,
        @Listed("整地规格") @Nullable String preparation,
        @Listed(value = "抚育次数", most = "100") @Nullable Integer tendings)
        implements Entry {

    @Override
    public List<FieldProblem> faults() {
        return kind == Kind.ROADSIDE && treeRows == null
                ? List.of(new FieldProblem("treeRows", "道路行道树请填写行数。"))
                : List.of();
    }

    /** What was done; not all of it counts as afforested area. */
    enum Kind implements Labelled {
        @Label("人工造林")
        PLANTED,
        @Label("道路行道树")
        ROADSIDE,
        @Label("补植补造")
        REPLANTED,
        @Label("迹地更新")
        RENEWED,
        @Label("四旁零星植树")
        SCATTERED
    }
}
