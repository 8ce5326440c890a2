package county.platform.period;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What two people do to a period. */
public enum PeriodAct {
    CLOSE("办结"),
    REOPEN("恢复办理");

    private final String label;

    PeriodAct(String label) {
        this.label = label;
    }

    /** What people call it. */
    String label() {
        return label;
    }

    @JsonCreator
    static PeriodAct of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
