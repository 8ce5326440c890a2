package county.platform.register;

import county.platform.access.CommonDuty;
import county.platform.importing.Senders;
import county.platform.problem.FieldProblem;
import java.util.List;
import java.util.Map;

/** The register of hives. */
@RegisterRepository
class Hives extends Register<Hive, Hive.State, Hive.Entered, Hive.Decided, Hive.Sums> {

    static final String PATH = "/api/forestry/hives";

    Hives(RegisterKit kit) {
        super(
                kit,
                new RegisterFeature<>(
                        Hive.class,
                        Hive.Entered.class,
                        Hive.Decided.class,
                        Hive.Sums.class,
                        Hive.State.STEPS,
                        new RegisterTable(
                                "hive",
                                List.of("year", "place"),
                                Hive.State.GONE.key(),
                                new FieldProblem("place", "这个蜂场已经登记。")),
                        "这个蜂场",
                        "蜂场登记表",
                        PATH,
                        Senders.TOWNSHIPS,
                        CommonDuty.LEADS,
                        Map.of("photo", "照片")));
    }

    @Override
    protected String rows() {
        return "from hive_sheet r where {reach unit: r.unit}";
    }

    @Override
    protected String sums() {
        return "coalesce(sum(r.boxes), 0) as boxes, coalesce(sum(r.living_boxes), 0) as living";
    }
}
