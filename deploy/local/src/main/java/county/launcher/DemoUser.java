package county.launcher;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** One line of {@code demo-users.csv}: a user of the local realm only, with several roles or units separated by |. */
record DemoUser(String username, String password, List<String> roles, List<String> units) {

    static List<DemoUser> read(Path file) {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            return rows.stream().map(DemoUser::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DemoUser of(NamedCsvRecord row) {
        return new DemoUser(
                row.getField("username"),
                row.getField("password"),
                List.of(row.getField("roles").split("\\|", -1)),
                List.of(row.getField("units").split("\\|", -1)));
    }
}
