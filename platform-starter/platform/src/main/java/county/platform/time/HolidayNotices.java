package county.platform.time;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The State Council's yearly holiday notices as data: which days are off, which weekends are worked. A new year is a
 * few more lines in {@code holidays.csv}.
 */
public final class HolidayNotices {

    private final Map<LocalDate, DayKind> days;
    private final Set<Integer> years;

    private HolidayNotices(Map<LocalDate, DayKind> days, Set<Integer> years) {
        this.days = Map.copyOf(days);
        this.years = Set.copyOf(years);
    }

    /** The notices that the platform ships. */
    public static HolidayNotices shipped() {
        try (InputStream in = HolidayNotices.class.getResourceAsStream("/county/platform/holidays.csv")) {
            return read(Objects.requireNonNull(in, "holidays.csv"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static HolidayNotices read(InputStream csv) {
        var days = new HashMap<LocalDate, DayKind>();
        var years = new HashSet<Integer>();
        CsvReader.builder()
                .commentStrategy(CommentStrategy.SKIP)
                .ofNamedCsvRecord(new InputStreamReader(csv, StandardCharsets.UTF_8))
                .forEach(row -> {
                    years.add(Integer.valueOf(row.getField("year")));
                    days.putAll(rangeOf(row));
                });
        return new HolidayNotices(days, years);
    }

    private static Map<LocalDate, DayKind> rangeOf(NamedCsvRecord row) {
        DayKind kind = row.getField("kind").equals("work") ? DayKind.MAKE_UP : DayKind.HOLIDAY;
        var range = new HashMap<LocalDate, DayKind>();
        LocalDate.parse(row.getField("first"))
                .datesUntil(LocalDate.parse(row.getField("last")).plusDays(1))
                .forEach(day -> range.put(day, kind));
        return range;
    }

    @Nullable
    DayKind on(LocalDate day) {
        return days.get(day);
    }

    /** Whether the notice for this year is known; if not, its working days are provisional. */
    public boolean knows(int year) {
        return years.contains(year);
    }
}
