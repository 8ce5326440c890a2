package county.platform.sheet;

import county.platform.problem.Refused;
import org.jspecify.annotations.Nullable;

/** A list that cannot be read, with the reason in Chinese for the person who sent it. */
public final class BadSheet extends RuntimeException {

    private final String reason;

    BadSheet(String reason) {
        this(reason, null);
    }

    BadSheet(String reason, @Nullable Throwable cause) {
        super(reason, cause);
        this.reason = reason;
    }

    public String reason() {
        return reason;
    }

    /** The same as a refusal of the request, 422. */
    public Refused refused() {
        return Refused.againstRule("file", reason);
    }
}
