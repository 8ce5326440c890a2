package county.gateway.token;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import county.platform.access.Module;
import county.platform.access.Role;
import county.platform.problem.Refused;
import java.text.ParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who is calling, as their token says it. The gateway shows pages by it and refuses early; each module checks again by
 * itself.
 *
 * @param name the post, such as 明水街道经办员
 * @param units the codes of their units, sorted
 */
public record Caller(String username, String name, Set<Role> roles, Set<String> units) {

    /**
     * Reads a token that came straight from Keycloak over a connection of ours: its signature says nothing new
     * (OpenID Connect Core 3.1.3.7), and is checked by the modules.
     */
    public static Caller of(String token) {
        try {
            JWTClaimsSet claims = JWTParser.parse(token).getJWTClaimsSet();
            var roles = EnumSet.noneOf(Role.class);
            list(claims, "roles").forEach(role -> Role.of(role).ifPresent(roles::add));
            String username =
                    Objects.requireNonNullElse(claims.getStringClaim("preferred_username"), claims.getSubject());
            String name = Objects.requireNonNullElse(claims.getStringClaim("name"), username);
            return new Caller(username, name, roles, new TreeSet<>(list(claims, "units")));
        } catch (ParseException e) {
            throw new IllegalStateException("Keycloak's access token is not a JWT", e);
        }
    }

    /** The modules in which this caller works, in the platform's order. */
    public List<Module> modules() {
        return Module.of(roles);
    }

    /** Passes when the caller has one of these roles; otherwise refuses with 403. */
    public void mustBe(Role... allowed) {
        if (Arrays.stream(allowed).noneMatch(roles::contains)) {
            throw Refused.forbidden("您的角色不能查看这项内容。");
        }
    }

    private static List<String> list(JWTClaimsSet claims, String name) throws ParseException {
        return Optional.ofNullable(claims.getStringListClaim(name)).orElse(List.of());
    }
}
