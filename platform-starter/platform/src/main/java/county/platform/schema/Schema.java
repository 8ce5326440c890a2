package county.platform.schema;

import county.platform.unit.UnitDirectory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/**
 * One service's schema and all the scripts that it is made of.
 *
 * @param address as JDBC takes it
 * @param login the role that the service connects as, after which its others are named
 */
public record Schema(String name, String address, String login, List<String> locations) {

    /** The property that names what a service takes of the starter's tables, as folders below {@code db/}. */
    static final String TABLES = "county.database.tables";

    public Schema {
        locations = List.copyOf(locations);
    }

    /** The schema that a service is told of. */
    public static Schema of(Environment environment) {
        var locations = new ArrayList<String>();
        locations.add("classpath:db/platform");
        tables(environment).forEach(tables -> locations.add("classpath:db/" + tables));
        locations.add("classpath:db/migration");
        return new Schema(
                environment.getRequiredProperty("county.module"),
                environment.getRequiredProperty("county.database.url"),
                environment.getRequiredProperty("spring.r2dbc.username"),
                locations);
    }

    private static List<String> tables(Environment environment) {
        return Binder.get(environment)
                .bind(TABLES, Bindable.listOf(String.class))
                .orElse(List.of());
    }

    /** Finds that a service takes these tables of the starter's; a part that works on them asks at the start. */
    public static void demand(Environment environment, String tables) {
        if (!tables(environment).contains(tables)) {
            throw new IllegalStateException(
                    TABLES + " must name " + tables + ": what this service declares needs them.");
        }
    }

    /** Brings the schema to where its scripts are. */
    public void migrate(String owner, String password) {
        as(owner, password).migrate();
    }

    Flyway as(String user, String password) {
        return Flyway.configure()
                .dataSource(address, user, password)
                .connectRetries(60)
                .connectRetriesInterval(2)
                .defaultSchema(name)
                .createSchemas(false)
                .outOfOrder(
                        true) // or what the platform adds (V0_3 and on) would be refused where a service's V1 has run
                .placeholders(Map.of(
                        "runtimeRole",
                        login + "_rights", // what the service may do in tables, whichever of its roles it is
                        "serviceRole",
                        login))
                .locations(locations.toArray(String[]::new))
                .javaMigrations(UnitsMigration.all(UnitDirectory.shipped()))
                .load();
    }
}
