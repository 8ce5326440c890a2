package county.e2e;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Values that mean something on the running platform, by the name of a field or parameter: with them a request comes
 * past the first look and reaches what is behind it.
 *
 * @param byName several for each name
 */
record Known(Map<String, List<String>> byName) {

    private static final List<String> NUMBERS = List.of("0", "1", "2", "3", "5", "10", "50");

    /** What an auditor, who sees everything, finds there. */
    static Known of(Visitor auditor) {
        List<String> schemes = auditor.read("/api/insurance/public/schemes", "$.items[*].id");
        List<String> ids = new ArrayList<>(NUMBERS);
        for (String scheme : schemes) {
            String of = "?scheme=" + scheme;
            for (String list : List.of("lists", "imports", "policies", "points", "settlements", "disputes")) {
                if (auditor.get("/api/insurance/" + list + of).statusCode() == 200) {
                    List<Object> found = auditor.read("/api/insurance/" + list + of, "$..id");
                    found.stream().limit(10).map(Object::toString).forEach(ids::add);
                }
            }
        }
        List<Object> indicators = auditor.read("/api/planning/indicators", "$..id");
        List<Object> milestones = auditor.read("/api/forestry/milestones?year=2023", "$.items[*].id");
        List<Object> stages = auditor.read("/api/insurance/stages?year=2023", "$..id");
        List.of(indicators, milestones, stages)
                .forEach(found -> found.stream().limit(20).map(Object::toString).forEach(ids::add));
        List<String> townships = List.of("370114008", "370114010", "370114001");
        return new Known(Map.ofEntries(
                Map.entry("id", ids),
                Map.entry("scheme", schemes),
                Map.entry("with", schemes),
                Map.entry("township", townships),
                Map.entry("unit", List.of("370114008", "370114010", "farm-hushan", "bureau-forestry")),
                Map.entry("insurer", List.of("insurer", "bureau-finance", "nosuch")),
                Map.entry("year", List.of("2023")),
                Map.entry("day", List.of("2023-12-11", "2023-12-12", "2023-09-01")),
                Map.entry("version", List.of("0", "1", "2")),
                Map.entry("limit", List.of("1", "20", "500")),
                Map.entry("kind", List.of("farmer", "FARMER", "certificate")),
                Map.entry("identity", List.of(VillageList.identity(1), VillageList.identity(700_000))),
                Map.entry("phone", List.of(VillageList.phone(1))),
                Map.entry("account", List.of("6222000000000000001")),
                Map.entry("name", List.of(VillageList.name(1), "测试·甲")),
                Map.entry("fileName", List.of("list.csv", "list.xlsx")),
                Map.entry("payer", List.of("district", "city", "province", "farmer"))));
    }

    List<String> of(String name) {
        return byName.getOrDefault(name, List.of());
    }
}
