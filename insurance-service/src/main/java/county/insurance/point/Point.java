package county.insurance.point;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place where transactions are watched for a scheme.
 *
 * @param activeUntil its last day; null as long as it goes on
 * @param collectors login names; with none, every clerk of the township reports for it
 */
public record Point(
        long id,
        String scheme,
        String name,
        String township,
        @Nullable String address,
        int position,
        LocalDate activeFrom,
        @Nullable LocalDate activeUntil,
        List<String> collectors,
        int version) {

    public Point {
        collectors = List.copyOf(collectors);
    }

    public boolean isActiveOn(LocalDate day) {
        return !day.isBefore(activeFrom) && (activeUntil == null || !day.isAfter(activeUntil));
    }

    /** Whether this clerk of the township is one of those who report for it. */
    boolean isCollectedBy(String username) {
        return collectors.isEmpty() || collectors.contains(username);
    }
}
