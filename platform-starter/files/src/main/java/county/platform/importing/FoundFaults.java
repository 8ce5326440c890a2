package county.platform.importing;

import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** What a file's check has found, for modules that have to know of some of it. */
public class FoundFaults {

    private final DatabaseClient database;

    FoundFaults(DatabaseClient database) {
        this.database = database;
    }

    /** How many of the file's rows were told this reason as a fault. */
    public Mono<Long> saying(ListFile file, String reason) {
        return database.sql("""
                        select count(*) from import_fault where job = :job and severity = 'fault' and reason = :reason
                        """)
                .bind("job", file.id())
                .bind("reason", reason)
                .mapValue(Long.class)
                .one();
    }
}
