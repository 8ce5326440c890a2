package county.insurance.policy;

import java.util.Locale;

/** Where a village list stands on its way to being in force. */
public enum ListState {
    DRAFT("登记中"),
    NOTICE("公示中"),
    NOTICED("公示结束"),
    INSURER("待承保"),
    DEVELOPMENT("待发改局审核"),
    FINANCE("待财政局审核"),
    IN_FORCE("已生效"),
    ENDED("已终止办理");

    private final String words;

    ListState(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** The state's name in the database and in the interface, such as {@code in-force}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static ListState of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** Whether it still waits for somebody. */
    public boolean isUnderWay() {
        return this != IN_FORCE && this != ENDED;
    }

    /** Whether the township may change the policies; doing so ends a public notice. */
    public boolean isOpen() {
        return this == DRAFT || this == NOTICE || this == NOTICED;
    }
}
