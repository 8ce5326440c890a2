package county.forestry.afforestation;

import county.platform.problem.FieldProblem;
import county.platform.register.Register;
import county.platform.register.RegisterKit;
import county.platform.register.RegisterTable;
import java.util.List;
import org.springframework.stereotype.Repository;

/** The register of plots. */
@Repository
class Plots extends Register<Plot, PlotState, PlotEntry, PlotDecision, Completion> {

    static final RegisterTable TABLE = new RegisterTable(
            "plot",
            PlotEntry.class,
            List.of("year", "village", "compartment", "plotNo", "patch"),
            "withdrawn",
            new FieldProblem("plotNo", "这个年度、村、林班下的小班（细斑）已经登记。"));

    Plots(RegisterKit kit) {
        super(
                kit,
                TABLE,
                new Words<>(
                        Plot.class,
                        PlotEntry.class,
                        PlotDecision.class,
                        Completion.class,
                        "这个造林小班",
                        PlotState.STEPS,
                        PlotState.REPORTED));
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

    @Override
    protected String undone() {
        return ", verified_area = null, unqualified_area = null, living_density = null, verified_by = null";
    }

    @Override
    protected String deciding() {
        return """
                update plot
                set state = :state, note = :note, passed_area = case :state when 'accepted' then :passedArea end,
                    verified_area = case :state when 'verified' then :verifiedArea else verified_area end,
                    unqualified_area = case :state when 'verified' then :unqualifiedArea else unqualified_area end,
                    living_density = case :state when 'verified' then :livingDensity else living_density end,
                    verified_by = case :state when 'verified' then :by else verified_by end,
                    accepted_by = case :state when 'accepted' then :by end, version = version + 1
                where id = :id and version = :version
                """;
    }
}
