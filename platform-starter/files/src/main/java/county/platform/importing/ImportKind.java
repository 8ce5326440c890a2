package county.platform.importing;

import county.platform.importing.list.ListWords;
import county.platform.importing.list.Template;
import county.platform.problem.Refused;
import reactor.core.publisher.Mono;

/**
 * A kind of list that a module takes from files, as a bean. A register whose rules are the same for each file is a {@link
 * RegisterImport}, which needs less.
 *
 * @param <R> what a row is when it has been understood
 */
public interface ImportKind<R> {

    /** The kind's name in the database and the audit trail, such as {@code plot}. */
    String key();

    /** What an import of this kind is called in the audit trail. */
    default String entity() {
        return key() + "-import";
    }

    ListWords words();

    Senders senders();

    Staging<R> staging();

    /**
     * The edition of what lists about this are checked against now, such as a scheme's version; errors with {@link
     * Refused} when there is no such thing, or when nothing can be handed in or taken now.
     */
    Mono<Integer> edition(String about);

    /** The empty list about this for a unit, whose code may be empty. */
    Mono<Template> template(String about, String unit);

    /** What is needed to read a file; errors with {@link Refused} when it cannot be read any more. */
    Mono<? extends ListReading<R>> reading(ListFile file);

    /** Follows the set checks, in their transaction. */
    default Mono<Void> checked(ListFile file) {
        return Mono.empty();
    }

    /**
     * Looks once more at what may have changed since the check, in the transaction that takes; errors with {@link Refused}
     * when the file cannot be taken now, with {@link ChangedMeanwhile} when it has to be checked again.
     */
    default Mono<Void> mustStillHold(TakenFile file) {
        return Mono.empty();
    }

    /** The one statement that takes all rows of {@code :job} out of the staging table; it must write as many as there are. */
    BoundSql taking(TakenFile file);
}
