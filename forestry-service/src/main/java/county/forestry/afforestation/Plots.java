package county.forestry.afforestation;

import county.platform.access.CommonDuty;
import county.platform.importing.Senders;
import county.platform.problem.FieldProblem;
import county.platform.register.Register;
import county.platform.register.RegisterFeature;
import county.platform.register.RegisterKit;
import county.platform.register.RegisterRepository;
import county.platform.register.RegisterTable;
import java.util.List;
import java.util.Map;

/** The register of plots. */
@RegisterRepository
class Plots extends Register<Plot, PlotState, PlotEntry, PlotDecision, Completion> {

    static final String PATH = "/api/forestry/plots";
    static final RegisterFeature<Plot, PlotState, PlotEntry, PlotDecision, Completion> FEATURE = new RegisterFeature<>(
            Plot.class,
            PlotEntry.class,
            PlotDecision.class,
            Completion.class,
            PlotState.STEPS,
            new RegisterTable(
                    "plot",
                    List.of("year", "village", "compartment", "plotNo", "patch"),
                    PlotState.WITHDRAWN.key(),
                    new FieldProblem("plotNo", "这个年度、村、林班下的小班（细斑）已经登记。")),
            "这个造林小班",
            "造林小班登记表",
            PATH,
            Senders.TOWNSHIPS_AND_FARMS,
            CommonDuty.LEADS,
            Map.of("design", "作业设计", "photo", "现场照片", "inspection", "检查验收记录", "other", "其他"));

    Plots(RegisterKit kit) {
        super(kit, FEATURE);
    }

    @Override
    protected String rows() {
        return "from plot_sheet r where {reach unit: r.unit}";
    }

    @Override
    protected String sums() {
        return """
                coalesce(sum(r.counted), 0) as reported,
                coalesce(sum(r.verified_area) filter (where r.counted > 0), 0) as verified,
                coalesce(sum(r.counted) filter (where r.state = 'accepted'), 0) as judged,
                coalesce(sum(r.passed_area) filter (where r.counted > 0 and r.state = 'accepted'), 0) as passed,
                case when :state = '' and :text = '' then
                    (select sum(g.area) from afforestation_goal g
                     where (:year = 0 or g.year = :year) and (:unit = '' or g.unit = :unit) and {reach unit: g.unit})
                end as plan
                """;
    }
}
