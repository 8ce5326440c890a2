package county.insurance.export;

import county.insurance.duty.InsuranceDuty;
import county.platform.access.Module;
import county.platform.access.Role;
import county.platform.access.Route;
import county.platform.access.RouteGroup;
import county.platform.sealing.LookUps;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may call what. */
@Configuration(proxyBeanMethods = false)
class ExportRoutes {

    private static final String ENROLMENT = "/api/insurance/exports/enrolment.xlsx";
    private static final String CLAIMS = "/api/insurance/exports/claims.xlsx";

    @Bean
    RouteGroup exportRouteGroup() {
        return RouteGroup.of(
                Route.get(ENROLMENT, Module.INSURANCE.roles()),
                Route.post(ENROLMENT, Role.TOWNSHIP_CLERK, Role.INSURER).or(InsuranceDuty.READS_PERSONAL_DATA),
                Route.get(CLAIMS, Module.INSURANCE.roles()),
                Route.post(CLAIMS, Role.TOWNSHIP_CLERK, Role.INSURER).or(InsuranceDuty.READS_PERSONAL_DATA));
    }

    /** A full list changes nothing but the audit trail. */
    @Bean
    LookUps exportLookUps() {
        return LookUps.at(ENROLMENT, CLAIMS);
    }
}
