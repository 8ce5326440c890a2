package county.platform.secret;

import org.jspecify.annotations.Nullable;

/** A sealed value does not open: it was changed or moved, or its key is missing. It tells nothing of the value. */
public final class SealBroken extends RuntimeException {

    SealBroken(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
