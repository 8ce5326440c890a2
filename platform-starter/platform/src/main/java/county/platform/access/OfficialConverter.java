package county.platform.access;

import county.platform.unit.UnitDirectory;
import county.platform.unit.UnitKind;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import reactor.core.publisher.Mono;

/** Reads roles and units from the token; roles and units that the platform does not know count for nothing. */
final class OfficialConverter implements Converter<Jwt, Mono<AbstractAuthenticationToken>> {

    private final Module module;
    private final UnitDirectory directory;
    private final DutyBook book;

    OfficialConverter(Module module, UnitDirectory directory, DutyBook book) {
        this.module = module;
        this.directory = directory;
        this.book = book;
    }

    @Override
    public Mono<AbstractAuthenticationToken> convert(Jwt token) {
        return officialOf(token).map(official -> new OfficialToken(official, token.getTokenValue()));
    }

    /** Duties are carried out by officers of bureaus: for nobody else is the table of duties asked. */
    Mono<Official> officialOf(Jwt token) {
        Official named = named(token);
        return named.has(Role.BUREAU_OFFICER) ? book.today().map(held -> withDuties(named, held)) : Mono.just(named);
    }

    private static Official withDuties(Official named, Map<String, Set<String>> held) {
        var duties = new HashMap<>(held);
        duties.keySet().retainAll(named.units());
        boolean leads = duties.values().stream().anyMatch(keys -> keys.contains(CommonDuty.LEADS.key()));
        return new Official(
                named.username(), named.name(), named.roles(), named.units(), named.seesAll() || leads, duties);
    }

    private Official named(Jwt token) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        claim(token, "roles").forEach(name -> Role.of(name).ifPresent(roles::add));
        Set<String> units = new LinkedHashSet<>(claim(token, "units"));
        units.removeIf(code -> directory
                .withCode(code)
                .filter(unit -> worksFor(unit.kind(), roles))
                .isEmpty());
        String username = Objects.requireNonNullElse(token.getClaimAsString("preferred_username"), token.getSubject());
        String name = Objects.requireNonNullElse(token.getClaimAsString("name"), username);
        return new Official(username, name, roles, units, seesAll(roles));
    }

    /** A township, an insurer or a forest farm counts for who has its role, and for nobody by another one. */
    private static boolean worksFor(UnitKind kind, Set<Role> roles) {
        return switch (kind) {
            case TOWNSHIP -> roles.contains(Role.TOWNSHIP_CLERK);
            case INSURER -> roles.contains(Role.INSURER);
            case FOREST_FARM -> roles.contains(Role.FOREST_FARM_CLERK);
            default -> true;
        };
    }

    private boolean seesAll(Set<Role> roles) {
        boolean oversees = roles.stream().anyMatch(Role.OVERSIGHT::contains);
        boolean runsDisclosure = module == Module.DISCLOSURE && roles.contains(Role.DISCLOSURE_OFFICE);
        return oversees || runsDisclosure;
    }

    private static Collection<String> claim(Jwt token, String name) {
        return Optional.ofNullable(token.getClaimAsStringList(name)).orElse(List.of());
    }

    /** An authentication whose principal is the official. */
    static final class OfficialToken extends AbstractAuthenticationToken {

        private final transient Official official;
        private final String token;

        OfficialToken(Official official, String token) {
            super(official.roles().stream()
                    .map(role -> new SimpleGrantedAuthority(role.claim()))
                    .toList());
            this.official = official;
            this.token = token;
            setAuthenticated(true);
        }

        @Override
        public Official getPrincipal() {
            return official;
        }

        @Override
        public String getName() {
            return official.username();
        }

        @Override
        public String getCredentials() {
            return token;
        }
    }
}
