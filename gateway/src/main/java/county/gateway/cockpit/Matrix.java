package county.gateway.cockpit;

import county.platform.summary.Tally;
import county.platform.unit.Unit;
import county.platform.unit.UnitDirectory;
import county.platform.unit.UnitKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Townships and forest farms against modules. */
record Matrix(List<Row> rows) {

    private static final Set<UnitKind> ROWS = Set.of(UnitKind.TOWNSHIP, UnitKind.FOREST_FARM);

    /**
     * One unit.
     *
     * @param cells by module; null where the module says nothing about the unit
     */
    record Row(String code, String name, Map<String, @Nullable Tally> cells) {}

    /** The units that the modules speak of, in the directory's order. */
    static Matrix of(List<ModuleView> modules, UnitDirectory units) {
        var tallies = new LinkedHashMap<String, Map<String, Tally>>();
        modules.forEach(module -> tallies.put(module.module(), talliesOf(module)));
        var rows = new ArrayList<Row>();
        for (Unit unit : units.all()) {
            var cells = new LinkedHashMap<String, @Nullable Tally>();
            tallies.forEach((module, byUnit) -> cells.put(module, byUnit.get(unit.code())));
            if (ROWS.contains(unit.kind()) && cells.values().stream().anyMatch(Objects::nonNull)) {
                rows.add(new Row(unit.code(), unit.name(), cells));
            }
        }
        return new Matrix(rows);
    }

    private static Map<String, Tally> talliesOf(ModuleView module) {
        var byUnit = new HashMap<String, Tally>();
        JsonNode summary = module.summary();
        if (summary != null) {
            summary.path("units").forEach(unit -> byUnit.put(unit.path("code").asString(""), tally(unit)));
        }
        return byUnit;
    }

    private static Tally tally(JsonNode unit) {
        return new Tally(count(unit, "done"), count(unit, "late"), count(unit, "atRisk"), count(unit, "open"));
    }

    private static long count(JsonNode unit, String name) {
        return unit.path(name).asLong(0);
    }
}
