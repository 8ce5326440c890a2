package county.insurance.subsidy;

import county.insurance.duty.InsuranceDuty;
import county.platform.access.Module;
import county.platform.access.Role;
import county.platform.access.Route;
import county.platform.access.RouteGroup;
import county.platform.audit.Sight;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may call what. */
@Configuration(proxyBeanMethods = false)
class SubsidyRoutes {

    private static final String LIST = "/api/insurance/lists/{id}";
    private static final String LEDGER = "/api/insurance/ledger";

    @Bean
    Sight refundSight(Refunds refunds) {
        return new Sight(
                "refund",
                (official, asked) -> refunds.find(official, asked.number()).hasElement());
    }

    @Bean
    RouteGroup subsidyRouteGroup() {
        return RouteGroup.of(
                Route.get("/api/insurance/refunds", Module.INSURANCE.roles()),
                Route.get("/api/insurance/refunds/waiting", Module.INSURANCE.roles()),
                Route.post(LIST + "/refunds", Role.INSURER, Role.TOWNSHIP_CLERK),
                Route.post("/api/insurance/policies/{id}/refund-failure", Role.INSURER, Role.TOWNSHIP_CLERK),
                Route.get(LEDGER, Module.INSURANCE.roles()),
                Route.get(LEDGER + "/check", Module.INSURANCE.roles()),
                Route.get(LEDGER + "/entries", Module.INSURANCE.roles()),
                Route.post(LEDGER + "/payments", InsuranceDuty.PAYS_SUBSIDY),
                Route.post(LEDGER + "/payments/{id}/taking-back", InsuranceDuty.PAYS_SUBSIDY));
    }
}
