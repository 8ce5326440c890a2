package county.platform.request;

import org.jspecify.annotations.Nullable;

/** Something in a request that no service takes, whatever it is meant for, with the reason for whoever sent it. */
public final class NotTaken extends IllegalArgumentException {

    private final @Nullable String field;

    /** What is read for a field that the reader does not know. */
    public NotTaken(String reason) {
        this(null, reason);
    }

    /** What stands in this field or parameter. */
    public NotTaken(@Nullable String field, String reason) {
        super(reason);
        this.field = field;
    }

    /** The field or parameter, where it is known. */
    public @Nullable String field() {
        return field;
    }

    /** For people to read. */
    public String reason() {
        return String.valueOf(getMessage());
    }

    @Override
    public Throwable fillInStackTrace() {
        return this; // the caller's fault: where it was noticed tells nothing
    }
}
