package county.insurance.scheme;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A stage as everybody may see it. */
public record StageView(
        String id,
        int no,
        String name,
        LocalDate from,
        @Nullable LocalDate until,
        String source,
        List<Party> responsible,
        StageState state) {

    public StageView {
        responsible = List.copyOf(responsible);
    }
}
