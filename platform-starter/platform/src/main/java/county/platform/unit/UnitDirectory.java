package county.platform.unit;

import county.platform.problem.Refused;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** All units by code, and by any name that documents give them. */
public final class UnitDirectory {

    private final Map<String, Unit> byCode;
    private final Map<String, Unit> byName = new HashMap<>();

    UnitDirectory(Collection<Unit> units) {
        var codes = new LinkedHashMap<String, Unit>();
        for (Unit unit : units) {
            if (codes.put(unit.code(), unit) != null) {
                throw new IllegalStateException("two units have the code " + unit.code());
            }
            learn(unit.name(), unit);
            unit.aliases().forEach(alias -> learn(alias, unit));
        }
        byCode = Collections.unmodifiableMap(codes);
    }

    private void learn(String name, Unit unit) {
        Unit known = byName.put(name, unit);
        if (known != null && !known.code().equals(unit.code())) {
            throw new IllegalStateException(name + " names both " + known.code() + " and " + unit.code());
        }
    }

    /** The units that the platform ships. */
    public static UnitDirectory shipped() {
        try (InputStream in = UnitDirectory.class.getResourceAsStream("/county/platform/units.csv")) {
            var reader = new InputStreamReader(Objects.requireNonNull(in, "units.csv"), StandardCharsets.UTF_8);
            return new UnitDirectory(CsvReader.builder().ofNamedCsvRecord(reader).stream()
                    .map(UnitDirectory::unitOf)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Unit unitOf(NamedCsvRecord row) {
        return new Unit(
                row.getField("code"),
                row.getField("name"),
                UnitKind.of(row.getField("kind")),
                several(row.getField("aliases")));
    }

    private static Set<String> several(String written) {
        return Arrays.stream(written.split("\\|"))
                .filter(part -> !part.isBlank())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** All units, in the directory's order. */
    public Collection<Unit> all() {
        return byCode.values();
    }

    public Optional<Unit> withCode(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** Passes when there is a unit with this code; otherwise the request is wrong. */
    public void mustKnow(String code) {
        if (!byCode.containsKey(code)) {
            throw Refused.malformed("unit", "没有编码为“" + code + "”的单位。");
        }
    }

    /** The unit that a document means by this name: official name or alias, surrounding white space ignored. */
    public Optional<Unit> named(String written) {
        return Optional.ofNullable(byName.get(written.strip()));
    }

    /** The official name, or the code itself for a unit that has been taken out of the directory. */
    public String nameOf(String code) {
        return withCode(code).map(Unit::name).orElse(code);
    }
}
