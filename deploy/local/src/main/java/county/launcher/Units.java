package county.launcher;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** The unit directory, as far as accounts need it: the official name by code, in the order of the directory. */
final class Units {
    private Units() {}

    static Map<String, String> names() throws IOException {
        Map<String, String> names = new LinkedHashMap<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(Databases.resource("units.csv"))) {
            rows.forEach(row -> names.put(row.getField("code"), row.getField("name")));
        }
        return names;
    }
}
