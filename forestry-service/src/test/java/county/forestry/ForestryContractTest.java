package county.forestry;

import county.platform.access.Route;
import county.platform.test.ServiceContract;
import county.platform.test.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpMethod;

class ForestryContractTest extends ServiceContract {

    @Override
    protected String example(Route route) {
        return switch (route.pattern()) {
            case "/api/forestry/goals", "/api/forestry/milestones", "/api/forestry/duties" ->
                route.pattern() + "?year=2023";
            case "/api/forestry/goals/editions" ->
                route.pattern()
                        + (route.method().equals(HttpMethod.POST) ? "?year=2024&document=x&issuedOn=2024-07-22" : "");
            case "/api/forestry/milestones/{id}/units/{unit}" ->
                "/api/forestry/milestones/2023-self-check/units/370114001";
            case "/api/forestry/plots" -> "/api/forestry/plots?unit=370114001";
            case "/api/forestry/plots/{id}/attachments" ->
                "/api/forestry/plots/1/attachments"
                        + (route.method().equals(HttpMethod.POST) ? "?kind=photo&name=photo.jpg" : "");
            case "/api/forestry/plots/attachments/{id}" -> "/api/forestry/plots/attachments/1";
            case "/api/forestry/plots/imports" -> "/api/forestry/plots/imports?unit=370114001&fileName=plots.csv";
            default ->
                route.pattern().replace("{id}", "1")
                        + (route.pattern().startsWith("/api/forestry/plot")
                                        && route.pattern().contains("{id}")
                                        && !route.method().equals(HttpMethod.GET)
                                ? "?version=1"
                                : "");
        };
    }

    @Override
    protected List<String> readsFromDatabase() {
        var addresses = new ArrayList<>(super.readsFromDatabase());
        addresses.add("/api/forestry/plots?year=2023");
        return addresses;
    }

    @Override
    protected void plantForeignRows() {
        TestDatabase.running().execute("""
                insert into forestry.milestone_report (milestone, unit, note, document_number, reported_on, reported_by)
                values ('2023-self-check', '370114001', '%1$s', '%1$s', '2023-12-01', '%1$s') on conflict do nothing;
                insert into forestry.plot (id, unit, year, village, plot_no, area, kind, species, density, entered_by,
                                           entered_at)
                overriding system value
                values (900, '370114001', 2023, '%1$s', '1', 1, 'planted', '侧柏', 1650, '%1$s', now());
                insert into forestry.plot_paper (id, plot, kind, name, media_type, size, sha256, sealed, uploaded_by, uploaded_at)
                overriding system value
                values (900, 900, 'photo', '%1$s', 'image/png', 1, '\\x00', '\\x00', '%1$s', now());
                insert into forestry.import_job (id, kind, reached_as, about, edition, unit, file_name, sha256, size, state,
                                                 uploaded_by, uploaded_at)
                overriding system value
                values (900, 'plot', 'unit', '', 0, '370114001', '%1$s', '\\x00', 1, 'refused', '%1$s', now());
                insert into forestry.import_fault (job, row_no, column_name, value, reason, severity)
                values (900, 1, '%1$s', '%1$s', '%1$s', 'fault')
                """.formatted(FOREIGN));
    }

    @Override
    protected void removeForeignRows() {
        TestDatabase.running().execute("""
                delete from forestry.milestone_report; delete from forestry.plot_paper; delete from forestry.plot;
                delete from forestry.import_fault; delete from forestry.import_job
                """);
    }

    @Override
    protected String foreignExample(Route route) {
        return example(route).replaceAll("(?<=s/)1(?=$|[/?])", "900");
    }

    @Override
    protected Map<String, String> tablesForAll() {
        return Map.of("district_goal", "what it calls a unit is one of measure");
    }

    @Override
    protected int routesThatShowForeignRows() {
        return 7;
    }
}
