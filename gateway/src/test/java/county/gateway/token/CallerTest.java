package county.gateway.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import county.platform.access.Module;
import county.platform.access.Role;
import county.platform.problem.Refused;
import java.util.List;
import org.junit.jupiter.api.Test;

class CallerTest {

    @Test
    void isReadFromTheToken() {
        Caller caller = Caller.of(token(new JWTClaimsSet.Builder()
                .subject("1")
                .claim("preferred_username", "clerk")
                .claim("name", "明水街道经办员")
                .claim("roles", List.of("township-clerk", "offline_access"))
                .claim("units", List.of("370114008", "370114001"))));
        assertThat(caller.username()).isEqualTo("clerk");
        assertThat(caller.name()).isEqualTo("明水街道经办员");
        assertThat(caller.roles()).containsExactly(Role.TOWNSHIP_CLERK);
        assertThat(caller.units()).containsExactly("370114001", "370114008");
        assertThat(caller.modules()).containsExactly(Module.INSURANCE, Module.FORESTRY, Module.DISCLOSURE);
    }

    @Test
    void withoutRolesHasNoModules() {
        Caller caller = Caller.of(token(new JWTClaimsSet.Builder().subject("1")));
        assertThat(caller.username()).isEqualTo("1");
        assertThat(caller.modules()).isEmpty();
        assertThatThrownBy(() -> caller.mustBe(Role.OPS)).isInstanceOf(Refused.class);
    }

    private static String token(JWTClaimsSet.Builder claims) {
        return new PlainJWT(claims.build()).serialize();
    }
}
