package county.platform.importing;

import county.platform.importing.list.ListColumn;
import county.platform.importing.list.ListForm;
import county.platform.importing.list.ListWords;
import county.platform.importing.list.Template;
import java.util.List;
import reactor.core.publisher.Mono;

/**
 * Lists of a register whose rules are the same for each file: columns, what a row is, and one statement that takes.
 *
 * @param <R> what a row is when it has been understood
 */
public interface RegisterImport<R> extends ImportKind<R>, ListReading<R> {

    List<? extends ListColumn> columns();

    /** The name of the template's file. */
    String title();

    /** Takes all rows of {@code :job}; {@code :unit}, {@code :by} and {@code :at} are bound where they are named. */
    String take();

    @Override
    default ListWords words() {
        return ListWords.TABLE;
    }

    @Override
    default Senders senders() {
        return Senders.TOWNSHIPS;
    }

    @Override
    default ListForm<?> form() {
        return ListForm.of(columns(), words());
    }

    @Override
    default Mono<Integer> edition(String about) {
        return Mono.just(0);
    }

    @Override
    default Mono<Template> template(String about, String unit) {
        return Mono.fromSupplier(() -> Template.of(title(), form(), List.of(), Template.help(form())));
    }

    @Override
    default Mono<? extends ListReading<R>> reading(ListFile file) {
        return Mono.just(this);
    }

    @Override
    default BoundSql taking(TakenFile file) {
        return new TakingNames(file).bound(take());
    }
}
