package county.platform.test;

import county.platform.unit.Unit;
import county.platform.unit.UnitDirectory;
import county.platform.unit.UnitKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds where a program names a bureau by its code, which a merger makes false; it is to ask for the duty. */
final class BureauCodes {

    private static final Pattern CODE = Pattern.compile(UnitDirectory.shipped().all().stream()
            .filter(unit -> unit.kind() == UnitKind.BUREAU || unit.kind() == UnitKind.PARTY_ORGAN)
            .map(Unit::code)
            .map(Pattern::quote)
            .collect(Collectors.joining("|", "[\"'](", ")[\"']")));

    private BureauCodes() {}

    static boolean isNamedIn(String source) {
        return CODE.matcher(source).find();
    }

    /** The programs under this directory that name one. */
    static List<Path> under(Path sources) throws IOException {
        try (Stream<Path> files = Files.walk(sources)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> isNamedIn(text(file)))
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
