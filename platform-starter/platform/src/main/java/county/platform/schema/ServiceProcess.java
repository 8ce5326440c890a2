package county.platform.schema;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/**
 * What a service's {@code main} does. {@code --migrate} brings its schema to where its scripts are and ends, with the
 * owner's password in its environment; without it the service runs, with no right to change its schema.
 */
public final class ServiceProcess {

    private static final String MIGRATE = "--migrate";

    private ServiceProcess() {}

    /** Runs the service, or its migrations. */
    public static void run(Class<?> service, String... args) {
        if (List.of(args).contains(MIGRATE)) {
            System.exit(MigrationStep.run());
        }
        var application = new SpringApplication(service);
        application.addInitializers(ServiceProcess::pass);
        application.run(args);
    }

    /** Before the context is filled: while a service waits, nothing of it runs, and a signal ends it at once. */
    private static void pass(ConfigurableApplicationContext context) {
        if (!Boolean.getBoolean("spring.aot.processing")) {
            pass(context.getEnvironment(), time -> Thread.sleep(time));
        }
    }

    static void pass(Environment environment, SchemaGate.Waiting waiting) {
        Schema schema = Schema.of(environment);
        var flyway = schema.as(schema.login(), environment.getRequiredProperty("spring.r2dbc.password"));
        Duration patience = Binder.get(environment)
                .bind("county.database.patience", Duration.class)
                .get();
        try {
            new SchemaGate(schema.name(), () -> SchemaState.of(flyway), patience, waiting).pass();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the schema", e);
        }
    }
}
