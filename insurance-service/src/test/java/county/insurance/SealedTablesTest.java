package county.insurance;

import static org.assertj.core.api.Assertions.assertThat;

import county.platform.sealing.IndexColumn;
import county.platform.sealing.SealedColumn;
import county.platform.sealing.SealedTable;
import county.platform.sealing.SealedTables;
import county.platform.test.ServiceTest;
import county.platform.test.TestDatabase;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever is kept sealed or is looked up by a fingerprint has an owner who declares it, so that keys can change. */
@ServiceTest
class SealedTablesTest {

    /** Gone before a key is taken away: compared for two days at most, and never opened after ten minutes. */
    private static final Set<String> SHORT_LIVED =
            Set.of("household_code.message_sealed", "household_code.identity_index");

    @Autowired
    private List<SealedTable> declared;

    @Autowired
    private List<SealedTables> several;

    @Test
    void everyColumnOfPersonalDataIsDeclaredByItsOwner() {
        Set<String> found =
                new TreeSet<>(List.of(TestDatabase.running().text("""
                        select string_agg(c.table_name || '.' || c.column_name, ' ')
                        from information_schema.columns c
                        join information_schema.tables t using (table_schema, table_name)
                        where c.table_schema = 'insurance' and t.table_type = 'BASE TABLE'
                          and (c.column_name like '%sealed' or c.column_name like '%\\_index'
                               or c.column_name in ('phone_key', 'account_key')) and c.data_type in ('bytea', 'bigint')
                        """).split(" ")));
        found.removeAll(SHORT_LIVED);
        Set<String> known = new TreeSet<>();
        for (SealedTable table : Stream.concat(
                        declared.stream(), several.stream().flatMap(some -> some.all().stream()))
                .toList()) {
            Stream.concat(
                            table.sealed().stream().map(SealedColumn::name),
                            table.indexes().stream().map(IndexColumn::name))
                    .forEach(column -> known.add(table.name() + "." + column));
        }
        assertThat(known).isEqualTo(found);
    }
}
