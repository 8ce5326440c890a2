package county.platform.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of a chart's figures.
 *
 * @param values one at each place of the axis; null where there is none, which is drawn as nothing and never as 0
 */
public record Series(String name, List<@Nullable BigDecimal> values) {

    /** Told apart in grey print, too. */
    static final List<String> COLOURS = List.of("1F4E79", "C55A11", "7F7F7F", "548235");

    public Series {
        values = Collections.unmodifiableList(new ArrayList<>(values));
    }
}
