package county.platform.unmasking;

import county.platform.problem.Refused;
import org.jspecify.annotations.Nullable;

/** Why somebody needs full numbers, as the audit trail keeps it. Pure. */
public record Reason(String text) {

    private static final int SHORTEST = 5;
    private static final int LONGEST = 200;

    /** What somebody wrote into the field {@code reason}; refuses what says nothing. */
    public static Reason of(@Nullable String written) {
        String text = written == null ? "" : written.strip();
        if (text.isEmpty()) {
            throw Refused.malformed("reason", "请填写理由。");
        }
        int length = text.codePointCount(0, text.length());
        if (length < SHORTEST || length > LONGEST) {
            throw Refused.malformed("reason", "理由须为 " + SHORTEST + " 至 " + LONGEST + " 字。");
        }
        return new Reason(text);
    }
}
