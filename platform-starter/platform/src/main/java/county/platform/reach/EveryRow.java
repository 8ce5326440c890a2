package county.platform.reach;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.NoTransactionException;
import org.springframework.transaction.reactive.TransactionSynchronizationManager;
import reactor.core.publisher.Mono;

/**
 * Work that must see or write rows of every unit, whoever asked for it: the service's own jobs, what is published, and
 * the few questions that nobody can answer from their own unit's rows. It runs as the database's role for jobs, and says
 * why in the code.
 */
public class EveryRow {

    private static final String SET = "select set_config('role', :role, true)";

    private final DatabaseClient database;
    private final String login;

    EveryRow(DatabaseClient database, String login) {
        this.database = database;
        this.login = login;
    }

    /**
     * Does the work for every unit's rows. Inside a transaction its own connection is used, and goes back to the
     * caller's reach afterwards; whatever else the transaction does must not run at the same time.
     *
     * @param reason why the caller's own rows are not enough, a sentence for the reader of the code
     */
    public <T> Mono<T> because(String reason, Mono<T> work) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("work for every row without a reason");
        }
        return Mono.deferContextual(context -> {
            Session before = Sessions.of(context);
            if (before.equals(Session.JOBS)) {
                return work;
            }
            return inTransaction().flatMap(active -> active ? within(before, work) : Sessions.run(Session.JOBS, work));
        });
    }

    private static Mono<Boolean> inTransaction() {
        return TransactionSynchronizationManager.forCurrentTransaction()
                .map(TransactionSynchronizationManager::isActualTransactionActive)
                .onErrorReturn(NoTransactionException.class, false);
    }

    private <T> Mono<T> within(Session before, Mono<T> work) {
        return Mono.usingWhen(
                set(Session.JOBS).thenReturn(before),
                session -> Sessions.run(Session.JOBS, work),
                this::set,
                (session, failure) -> back(session),
                this::back);
    }

    private Mono<Void> set(Session session) {
        return database.sql(SET).bind("role", session.role(login)).then();
    }

    /** After an error of the database only the transaction's end is left, which takes the role back too. */
    private Mono<Void> back(Session session) {
        return set(session).onErrorComplete();
    }
}
