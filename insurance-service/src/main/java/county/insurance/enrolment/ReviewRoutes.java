package county.insurance.enrolment;

import county.insurance.duty.InsuranceDuty;
import county.platform.access.Module;
import county.platform.access.Role;
import county.platform.access.Route;
import county.platform.access.RouteGroup;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may call what. */
@Configuration(proxyBeanMethods = false)
class ReviewRoutes {

    private static final String LIST = "/api/insurance/lists/{id}";

    @Bean
    RouteGroup reviewRouteGroup() {
        return RouteGroup.of(
                Route.published("/api/insurance/public/notices"),
                Route.published("/api/insurance/public/notices/{id}"),
                Route.get(LIST + "/review", Module.INSURANCE.roles()),
                Route.post(LIST + "/notice", Role.TOWNSHIP_CLERK),
                Route.post(LIST + "/notice/closing", Role.TOWNSHIP_CLERK),
                Route.post(LIST + "/objections", Role.TOWNSHIP_CLERK),
                Route.post("/api/insurance/objections/{id}/resolution", Role.TOWNSHIP_CLERK),
                Route.post(LIST + "/submission", Role.TOWNSHIP_CLERK),
                Route.post(LIST + "/taking-back", Role.TOWNSHIP_CLERK),
                Route.post(LIST + "/underwriting", Role.INSURER),
                Route.get(LIST + "/underwriting.xlsx", Role.INSURER),
                Route.post(LIST + "/underwriting-sheet", Role.INSURER),
                Route.post(LIST + "/approval", InsuranceDuty.REVIEWS_ENROLMENT, InsuranceDuty.REVIEWS_SUBSIDY),
                Route.post(
                        "/api/insurance/list-approvals",
                        InsuranceDuty.REVIEWS_ENROLMENT,
                        InsuranceDuty.REVIEWS_SUBSIDY),
                Route.post(LIST + "/return", Role.INSURER)
                        .or(InsuranceDuty.REVIEWS_ENROLMENT, InsuranceDuty.REVIEWS_SUBSIDY),
                Route.post(LIST + "/ending", Role.TOWNSHIP_CLERK).or(InsuranceDuty.REVIEWS_ENROLMENT),
                Route.post("/api/insurance/policies/{id}/termination", InsuranceDuty.REVIEWS_ENROLMENT));
    }
}
