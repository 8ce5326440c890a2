package county.platform.importing;

import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** The rows that the modules' own staging tables hold while a file is checked. */
class StagedRows {

    private final DatabaseClient database;
    private final Kinds kinds;

    StagedRows(DatabaseClient database, Kinds kinds) {
        this.database = database;
        this.kinds = kinds;
    }

    /** The statement that takes rows in. */
    String copy(String kind) {
        return kinds.of(kind).staging().copy();
    }

    /** Removes all rows of a file, in the caller's transaction. */
    Mono<Void> remove(String kind, long id) {
        return database.sql("delete from " + kinds.of(kind).staging().table() + " where job = :id")
                .bind("id", id)
                .then();
    }

    /** Removes all rows of a file and what was found in them, in the caller's transaction. */
    Mono<Void> forget(String kind, long id) {
        return remove(kind, id)
                .then(database.sql("delete from import_fault where job = :id")
                        .bind("id", id)
                        .then());
    }
}
