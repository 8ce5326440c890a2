package county.insurance.bundle;

import county.platform.access.Official;
import county.platform.bundle.Bundling;
import county.platform.reach.Unscoped;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Settlements of which there are bundles. */
@Service
@Unscoped("which settlements there are is no secret of a unit")
class BundledSettlements {

    private final DatabaseClient database;
    private final Bundling bundling;

    BundledSettlements(DatabaseClient database, Bundling bundling) {
        this.database = database;
        this.bundling = bundling;
    }

    /** The scheme and number of a settlement, or nothing. */
    Mono<Subject> subject(long settlement) {
        return database.sql("select id, scheme, no from settlement_run where id = :id")
                .bind("id", settlement)
                .mapProperties(Subject.class)
                .one();
    }

    /** Fills the file at {@code path} with the bundle of one of them. */
    Mono<Void> write(Official official, Subject subject, Path path) {
        return bundling.write(
                official,
                SettlementParts.BUNDLE,
                "settlement",
                subject.id(),
                Map.of("scheme", subject.scheme(), "no", subject.no()),
                path);
    }

    /** Which settlement a bundle is about. */
    record Subject(long id, String scheme, int no) {}
}
