package county.planning.evaluation;

import java.util.Locale;

/** How an indicator stands. */
public enum Status {
    ACHIEVED("已达成"),
    ON_TRACK("进度正常"),
    AT_RISK("有风险"),
    OFF_TRACK("明显落后"),
    NO_DATA("暂无数据");

    private final String label;

    Status(String label) {
        this.label = label;
    }

    /** For people. */
    public String label() {
        return label;
    }

    /** As it is sent, such as {@code at-risk}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
