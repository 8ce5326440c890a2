package county.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import county.platform.problem.Refused;
import county.platform.unit.UnitDirectory;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.security.oauth2.jwt.Jwt;

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

    @Test
    void aTokenWithoutRolesOrUnitsIsNobody() {
        Official nobody = new OfficialConverter(Module.FORESTRY, UnitDirectory.shipped()).officialOf(token().build());
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
        return new OfficialConverter(module, UnitDirectory.shipped())
                .officialOf(token().claim("roles", roles).claim("units", units).build());
    }

    private static Jwt.Builder token() {
        return Jwt.withTokenValue("token").header("alg", "none").subject("somebody");
    }
}
