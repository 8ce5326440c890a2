package county.platform.yearly;

import java.util.List;
import reactor.core.publisher.Mono;

/** The tables in force, for the modules' own answers. Who sees which rows is the module's to say. */
public final class Years {

    private final Editions editions;
    private final EditionRows rows;

    Years(Editions editions, EditionRows rows) {
        this.editions = editions;
        this.rows = rows;
    }

    /** The table in force in a year, or nothing. */
    public Mono<YearEdition> inForce(YearTable table, int year) {
        return editions.inForce(table.key(), year).flatMap(edition -> with(table, edition));
    }

    /** An edition that is or was in force in a year, or nothing. */
    public Mono<YearEdition> edition(YearTable table, int year, int number) {
        return editions.published(table.key(), year, number).flatMap(edition -> with(table, edition));
    }

    /** The table in force in the newest year that has one, or nothing. */
    public Mono<YearEdition> newest(YearTable table) {
        return editions.before(table.key(), Integer.MAX_VALUE).flatMap(edition -> with(table, edition));
    }

    /** The years that have a table in force, the newest first. */
    public Mono<List<Integer>> all(YearTable table) {
        return editions.years(table.key());
    }

    private Mono<YearEdition> with(YearTable table, StoredEdition edition) {
        return rows.of(table, edition.id())
                .map(found -> new YearEdition(
                        edition.id(), edition.year(), edition.number(), edition.document(), edition.issuedOn(), found));
    }
}
