package county.insurance.stage;

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

    static StageView of(Stage stage, List<Party> responsible, LocalDate today) {
        return new StageView(
                stage.id(),
                stage.no(),
                stage.name(),
                stage.startsOn(),
                stage.endsOn(),
                stage.source(),
                responsible,
                stage.state(today));
    }
}
