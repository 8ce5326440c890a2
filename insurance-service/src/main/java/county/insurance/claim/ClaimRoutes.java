package county.insurance.claim;

import static county.insurance.duty.InsuranceDuty.DECIDES_DISPUTES;
import static county.insurance.duty.InsuranceDuty.SETTLES;
import static county.platform.access.CommonDuty.LEADS;
import static county.platform.access.Role.AUDITOR;
import static county.platform.access.Role.INSURER;
import static county.platform.access.Role.LEADER;
import static county.platform.access.Role.TOWNSHIP_CLERK;

import county.insurance.settlement.SettlementRoles;
import county.insurance.settlement.Settlements;
import county.platform.access.Module;
import county.platform.access.Route;
import county.platform.access.RouteGroup;
import county.platform.audit.Sight;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may call what. */
@Configuration(proxyBeanMethods = false)
class ClaimRoutes {

    private static final String BASE = "/api/insurance/";
    private static final String SETTLEMENT = BASE + "settlements/{id}";
    private static final String DISPUTES = BASE + "disputes";

    @Bean
    Sight disputeSight(Disputes disputes) {
        return new Sight(
                "dispute", (official, asked) -> disputes.find(asked.number()).hasElement());
    }

    @Bean
    Sight settlementSight(Settlements settlements) {
        return new Sight(
                "settlement",
                (official, asked) -> settlements
                        .find(asked.number())
                        .filter(found -> SettlementRoles.takesPart(official))
                        .filterWhen(found -> settlements.sees(official, found.scheme()))
                        .hasElement());
    }

    @Bean
    RouteGroup claimRouteGroup() {
        return RouteGroup.of(
                reading(SETTLEMENT),
                reading(SETTLEMENT + "/payouts"),
                Route.post(SETTLEMENT + "/payments", INSURER),
                Route.post(BASE + "payments/{id}/failures", INSURER),
                Route.post(BASE + "payments/{id}/taking-back", INSURER),
                Route.post(SETTLEMENT + "/publication", SETTLES),
                Route.get(DISPUTES, Module.INSURANCE.roles()),
                Route.post(SETTLEMENT + "/disputes", TOWNSHIP_CLERK, INSURER),
                Route.post(DISPUTES + "/{id}/certification", DECIDES_DISPUTES),
                Route.post(DISPUTES + "/{id}/closing", DECIDES_DISPUTES),
                Route.post(DISPUTES + "/{id}/payment", INSURER),
                Route.post(DISPUTES + "/{id}/payment-failure", INSURER));
    }

    private static Route reading(String pattern) {
        return Route.get(pattern, LEADER, AUDITOR, TOWNSHIP_CLERK, INSURER).or(LEADS);
    }
}
