package county.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;

class RoutesTest {

    @Test
    void gathersWhatTheFeaturesDeclareAndWhatEveryModuleHas() {
        Route one = Route.get("/api/insurance/one", Role.LEADER, Role.INSURER);
        Route two = Route.delete("/api/insurance/two/{id}", Role.INSURER);
        Routes routes = Routes.of(Module.INSURANCE, List.of(RouteGroup.of(one), RouteGroup.of(two)));
        assertThat(routes.all())
                .containsAll(Routes.of(Module.INSURANCE).all())
                .contains(one, two)
                .hasSize(6);
    }

    @Test
    void anOpenRouteHasNoRoleAndAnyMethod() {
        Route route = Route.open(HttpMethod.POST, "/api/insurance/look-up");
        assertThat(route.open()).isTrue();
        assertThat(route.method()).isEqualTo(HttpMethod.POST);
        assertThat(route.roles()).isEmpty();
    }
}
