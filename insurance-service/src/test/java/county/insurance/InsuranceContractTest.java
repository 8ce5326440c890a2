package county.insurance;

import county.platform.access.Route;
import county.platform.test.ServiceContract;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpMethod;

class InsuranceContractTest extends ServiceContract {

    @Override
    protected String example(Route route) {
        return switch (route.pattern()) {
            case "/api/insurance/public/schemes/{id}" -> "/api/insurance/public/schemes/2023-green-onion";
            case "/api/insurance/public/schemes/{id}/versions" -> "/api/insurance/public/schemes/2023-pig-1/versions";
            case "/api/insurance/public/schemes/{id}/versions/{version}" ->
                "/api/insurance/public/schemes/2023-pig-1/versions/1";
            case "/api/insurance/public/schemes/{id}/comparison" ->
                "/api/insurance/public/schemes/2023-pig-1/comparison?version=1&with=2023-green-onion&withVersion=1";
            case "/api/insurance/public/calculator" ->
                "/api/insurance/public/calculator?scheme=2023-pig-1&quantity=3&actualPrice=15.20";
            case "/api/insurance/scheme-drafts/{scheme}", "/api/insurance/scheme-drafts/{scheme}/publication" ->
                route.pattern().replace("{scheme}", "2024-green-onion") + "?version=1";
            case "/api/insurance/public/prices",
                    "/api/insurance/public/prices/history",
                    "/api/insurance/public/prices.csv",
                    "/api/insurance/public/prices/feed",
                    "/api/insurance/points",
                    "/api/insurance/observations",
                    "/api/insurance/observations/flagged",
                    "/api/insurance/daily-prices",
                    "/api/insurance/national-prices",
                    "/api/insurance/price-patterns",
                    "/api/insurance/ledger",
                    "/api/insurance/ledger/check",
                    "/api/insurance/ledger/entries",
                    "/api/insurance/settlements",
                    "/api/insurance/settlement-preview",
                    "/api/insurance/exposure",
                    "/api/insurance/public/results" -> route.pattern() + "?scheme=2023-green-onion";
            case "/api/insurance/lists/{id}/attachments" ->
                "/api/insurance/lists/1/attachments"
                        + (route.method().equals(HttpMethod.POST) ? "?kind=other&name=a" : "");
            case "/api/insurance/exports/enrolment.xlsx",
                    "/api/insurance/exports/enrolment.csv",
                    "/api/insurance/exports/enrolment.pdf" -> route.pattern() + "?scheme=2023-green-onion";
            case "/api/insurance/exports/claims.xlsx",
                    "/api/insurance/exports/claims.csv",
                    "/api/insurance/exports/claims.pdf" -> route.pattern() + "?settlement=1";
            case "/api/insurance/lists/{id}/underwriting-sheet" ->
                "/api/insurance/lists/1/underwriting-sheet?version=1";
            case "/api/insurance/national-prices/imports" -> "/api/insurance/national-prices/imports?scheme=2023-pig-1";
            case "/api/insurance/daily-prices/{scheme}/{day}",
                    "/api/insurance/daily-prices/{scheme}/{day}/proposal",
                    "/api/insurance/daily-prices/{scheme}/{day}/release",
                    "/api/insurance/daily-prices/{scheme}/{day}/checks" ->
                route.pattern().replace("{scheme}", "2023-green-onion").replace("{day}", "2023-11-06");
            case "/api/insurance/stages" -> "/api/insurance/stages?year=2023";
            case "/api/insurance/stages/{id}/units/{unit}" ->
                "/api/insurance/stages/2023-green-onion-2/units/370114001";
            case "/api/insurance/villages" -> "/api/insurance/villages?township=370114008";
            case "/api/insurance/imports" ->
                "/api/insurance/imports?scheme=2023-green-onion&township=370114001&fileName=list.csv";
            case "/api/insurance/policies" -> "/api/insurance/policies?scheme=2023-green-onion";
            // A number that there is not: whoever may call the route is told so.
            default ->
                route.pattern().replace("{id}", "1") + (route.method().equals(HttpMethod.DELETE) ? "?version=1" : "");
        };
    }

    @Override
    protected List<String> readsFromDatabase() {
        var addresses = new ArrayList<>(super.readsFromDatabase());
        addresses.addAll(List.of(
                "/api/insurance/public/schemes",
                "/api/insurance/stages?year=2023",
                "/api/insurance/public/prices?scheme=2023-green-onion",
                "/api/insurance/lists",
                "/api/insurance/imports",
                "/api/insurance/public/notices",
                "/api/insurance/ledger?scheme=2023-green-onion",
                "/api/insurance/policies?scheme=2023-green-onion",
                "/api/insurance/observations?scheme=2023-green-onion",
                "/api/insurance/daily-prices?scheme=2023-green-onion",
                "/api/insurance/settlement-preview?scheme=2023-green-onion",
                "/api/insurance/settlements?scheme=2023-pig-1"));
        return addresses;
    }

    @Override
    protected void plantForeignRows() {
        ForeignSeason.plant(FOREIGN);
    }

    @Override
    protected void removeForeignRows() {
        TestScheme.remove();
    }

    @Override
    protected String foreignExample(Route route) {
        return example(route)
                .replaceAll("(?<=[a-z]/|settlement=)1(?=$|[/?])", ForeignSeason.ID)
                .replace("/stages/" + ForeignSeason.ID, "/stages/1");
    }

    @Override
    protected int routesThatShowForeignRows() {
        return 12;
    }

    @Override
    protected Map<String, String> tablesForAll() {
        return Map.of(
                "village", "a directory",
                "stage_responsible", "the scheme as published",
                "monitoring_point", "where prices are collected; a township is shown its own points",
                "published_village", "published",
                "sanction", "a bar holds wherever somebody applies");
    }
}
