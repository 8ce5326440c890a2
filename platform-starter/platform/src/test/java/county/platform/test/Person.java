package county.platform.test;

import com.nimbusds.jwt.JWTClaimsSet;
import county.platform.access.Role;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.Consumer;

/** Somebody who calls a service, with a token of their own. */
public record Person(String username, List<Role> roles, List<String> units) {

    public static final Person LEADER = new Person("leader", Role.LEADER, "district");
    public static final Person AUDITOR = new Person("auditor", Role.AUDITOR, "district");
    public static final Person CLERK_MINGSHUI = new Person("clerk-mingshui", Role.TOWNSHIP_CLERK, "370114001");
    public static final Person CLERK_XIUHUI = new Person("clerk-xiuhui", Role.TOWNSHIP_CLERK, "370114008");
    public static final Person FARM_CLERK = new Person("farm-hushan", Role.FOREST_FARM_CLERK, "farm-hushan");
    public static final Person DEVELOPMENT_REFORM =
            new Person("officer-fagai", Role.BUREAU_OFFICER, "bureau-development-reform");
    public static final Person FINANCE = new Person("officer-caizheng", Role.BUREAU_OFFICER, "bureau-finance");
    public static final Person FORESTRY =
            new Person("officer-yuanlin", Role.BUREAU_OFFICER, "bureau-forestry-greening");
    public static final Person GOVERNMENT_OFFICE =
            new Person("officer-zhengfuban", Role.BUREAU_OFFICER, "bureau-government-office");

    /** An officer whose bureau has no duty in any module. */
    public static final Person JUSTICE = new Person("officer-sifa", Role.BUREAU_OFFICER, "bureau-justice");

    public static final Person INSURER = new Person("insurer", Role.INSURER, "insurer-designated");
    public static final Person DISCLOSURE_OFFICE =
            new Person("disclosure-1", Role.DISCLOSURE_OFFICE, "bureau-government-office");
    public static final Person DISCLOSURE_OFFICE_2 =
            new Person("disclosure-2", Role.DISCLOSURE_OFFICE, "bureau-government-office");
    public static final Person OPS = new Person("ops", Role.OPS, "district");
    public static final Person ADMINISTRATOR = new Person("administrator", Role.ADMINISTRATOR, "district");

    public Person(String username, Role role, String unit) {
        this(username, List.of(role), List.of(unit));
    }

    /** One person of every role. */
    public static List<Person> ofEveryRole() {
        return List.of(
                LEADER,
                CLERK_MINGSHUI,
                DEVELOPMENT_REFORM,
                INSURER,
                FARM_CLERK,
                DISCLOSURE_OFFICE,
                AUDITOR,
                OPS,
                ADMINISTRATOR);
    }

    /** Officers of the bureaus that have duties in one module or another. */
    public static List<Person> ofEveryDuty() {
        return List.of(DEVELOPMENT_REFORM, FINANCE, FORESTRY, GOVERNMENT_OFFICE);
    }

    /** A valid token. */
    public String token() {
        return TestIssuer.running().sign(claims().build());
    }

    /** A token that is right in everything but what {@code spoiling} changes. */
    public String token(Consumer<JWTClaimsSet.Builder> spoiling) {
        JWTClaimsSet.Builder claims = claims();
        spoiling.accept(claims);
        return TestIssuer.running().sign(claims.build());
    }

    /** A token whose signature is not the issuer's. */
    public String forgedToken() {
        return TestIssuer.running().forge(claims().build());
    }

    private JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer(TestIssuer.ISSUER)
                .subject(username)
                .audience("county-platform")
                .expirationTime(Date.from(Instant.now().plusSeconds(300)))
                .claim("preferred_username", username)
                .claim("name", username)
                .claim("roles", roles.stream().map(Role::claim).toList())
                .claim("units", units);
    }
}
