package county.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import county.platform.problem.Refused;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
                .hasSize(21);
    }

    @Test
    void whatIsPublicIsOpenAndNothingElseIs() {
        assertThatIllegalArgumentException().isThrownBy(() -> Route.published("/api/insurance/prices"));
        assertThatIllegalArgumentException().isThrownBy(() -> Route.published("/api/insurance/prices/public/today"));
        assertThatIllegalArgumentException().isThrownBy(() -> Route.get("/api/insurance/public/prices", Role.LEADER));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Route.get("/api/insurance/public/prices", CommonDuty.LEADS));
    }

    @Test
    void aRouteWithADutyAdmitsItsRolesAndTheOfficersOfUnitsThatHaveIt() {
        Route route = Route.get("/api/insurance/lists", Role.LEADER).or(CommonDuty.LEADS);
        assertThat(route.open()).isFalse();
        assertThat(route.admits(caller(Role.LEADER, Map.of()))).isTrue();
        assertThat(route.admits(caller(Role.INSURER, Map.of()))).isFalse();
        assertThat(route.admits(caller(Role.BUREAU_OFFICER, Map.of("unit", Set.of("leads")))))
                .isTrue();
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> route.admits(caller(Role.BUREAU_OFFICER, Map.of("unit", Set.of("pays")))))
                .withMessageContaining("牵头");
    }

    private static Official caller(Role role, Map<String, Set<String>> duties) {
        return new Official("somebody", "某人", Set.of(role), Set.of("unit"), false, duties);
    }

    @Test
    void anOpenRouteHasNoRoleAndAnyMethod() {
        Route route = Route.open(HttpMethod.POST, "/api/insurance/public/look-up");
        assertThat(route.open()).isTrue();
        assertThat(route.method()).isEqualTo(HttpMethod.POST);
        assertThat(route.roles()).isEmpty();
    }
}
