package county.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import county.platform.problem.Refused;
import county.platform.unit.UnitDirectory;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.security.oauth2.jwt.Jwt;
import reactor.core.publisher.Mono;

class OfficialConverterTest {

    @ParameterizedTest
    @CsvSource({
        "leader, district, FORESTRY, true",
        "auditor, district, PLANNING, true",
        "township-clerk, 370114001, FORESTRY, false",
        "bureau-officer, bureau-forestry-greening, FORESTRY, true",
        "bureau-officer, bureau-forestry-greening, INSURANCE, false",
        "bureau-officer, bureau-finance, INSURANCE, true",
        "bureau-officer, bureau-justice, DISCLOSURE, false",
        "township-clerk, bureau-forestry-greening, FORESTRY, false", // leading is a bureau officer's
        "disclosure-office, bureau-government-office, DISCLOSURE, true",
        "disclosure-office, bureau-government-office, FORESTRY, false",
        "insurer, insurer-designated, INSURANCE, false",
        "ops, district, FORESTRY, false"
    })
    void seesAllOnlyInItsCompetence(String role, String unit, Module module, boolean all) {
        assertThat(official(module, List.of(role), List.of(unit)).seesAll()).isEqualTo(all);
    }

    @Test
    void forgetsRolesAndUnitsThatItDoesNotKnow() {
        Official official =
                official(Module.FORESTRY, List.of("king", "township-clerk"), List.of("atlantis", "370114001"));
        assertThat(official.roles()).containsExactly(Role.TOWNSHIP_CLERK);
        assertThat(official.units()).containsExactly("370114001");
    }

    @ParameterizedTest
    @CsvSource({
        "township-clerk, 370114001|insurer-designated|farm-hushan|bureau-justice, 370114001|bureau-justice",
        "insurer, 370114001|insurer-designated|bureau-justice, insurer-designated|bureau-justice",
        "township-clerk|insurer, 370114001|insurer-designated|farm-hushan, 370114001|insurer-designated",
        "forest-farm-clerk, 370114001|farm-hushan, farm-hushan",
        "bureau-officer, 370114001|insurer-designated|bureau-finance|bureau-justice, bureau-finance|bureau-justice"
    })
    void aUnitCountsForWhoHasItsRole(String roles, String units, String counted) {
        assertThat(official(Module.INSURANCE, List.of(roles.split("\\|", -1)), List.of(units.split("\\|", -1)))
                        .units())
                .containsExactly(counted.split("\\|", -1));
    }

    @Test
    void aTokenWithoutRolesOrUnitsIsNobody() {
        Official nobody = official(Module.FORESTRY, token());
        assertThat(nobody.roles()).isEmpty();
        assertThat(nobody.units()).isEmpty();
        assertThat(nobody.seesAll()).isFalse();
    }

    @Test
    void ownUnitOnlyMeansOwnUnitOnly() {
        Official clerk = official(Module.FORESTRY, List.of("township-clerk"), List.of("370114001"));
        clerk.mustSee("370114001");
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> clerk.mustSee("370114002"));
        Official leader = official(Module.FORESTRY, List.of("leader"), List.of("district"));
        leader.mustSee("370114002");
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> leader.mustBelongTo("370114002"));
    }

    private static Official official(Module module, List<String> roles, List<String> units) {
        return official(module, token().claim("roles", roles).claim("units", units));
    }

    private static Official official(Module module, Jwt.Builder token) {
        return Objects.requireNonNull(new OfficialConverter(module, UnitDirectory.shipped(), new Book(module))
                .officialOf(token.build())
                .block());
    }

    @Test
    void aDutyIsAnOfficersForTheirOwnUnit() {
        Official officer =
                official(Module.INSURANCE, List.of("bureau-officer"), List.of("bureau-justice", "bureau-finance"));
        assertThat(officer.has(Task.PAYS)).isTrue();
        assertThat(officer.unitWith(Task.PAYS)).isEqualTo("bureau-finance");
        assertThat(officer.has(Task.WATCHES)).isFalse();
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> officer.mustHave(Task.WATCHES))
                .withMessageContaining("看守");
        Official clerk = official(Module.INSURANCE, List.of("township-clerk"), List.of("bureau-finance"));
        assertThat(clerk.has(Task.PAYS)).isFalse();
    }

    private enum Task implements Duty {
        PAYS("付款"),
        WATCHES("看守");

        private final String label;

        Task(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** What each module's table says in this test. */
    private record Book(Module module) implements DutyBook {

        @Override
        public Mono<Map<String, Set<String>>> today() {
            return Mono.just(
                    switch (module) {
                        case INSURANCE ->
                            Map.of("bureau-finance", Set.of("leads", "pays"), "bureau-big-data", Set.of("watches"));
                        case FORESTRY -> Map.of("bureau-forestry-greening", Set.of("leads"));
                        default -> Map.of();
                    });
        }
    }

    private static Jwt.Builder token() {
        return Jwt.withTokenValue("token").header("alg", "none").subject("somebody");
    }
}
