package county.gateway.module;

import org.springframework.core.io.buffer.DataBufferLimitException;

/** Tells a caller who sends too much from a module that fails: the first must not count against the second. */
public final class CallerFault {

    private CallerFault() {}

    /** Whether this failure, or what caused it, is the caller's own doing. */
    public static boolean isCause(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DataBufferLimitException) {
                return true;
            }
        }
        return false;
    }
}
