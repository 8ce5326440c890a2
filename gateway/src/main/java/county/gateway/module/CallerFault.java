package county.gateway.module;

import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** What the caller did wrong while a module waited: it must not count against the module. */
public final class CallerFault extends ResponseStatusException {
    private CallerFault(HttpStatus status, String reason, Throwable cause) {
        super(status, reason, cause);
    }

    /** The body of the request came too slowly. */
    public static CallerFault slow(Throwable cause) {
        return new CallerFault(HttpStatus.REQUEST_TIMEOUT, "the request body came too slowly", cause);
    }

    /** The body of the request ended before its end; nobody is left to read an answer. */
    public static CallerFault brokenOff(Throwable cause) {
        return new CallerFault(HttpStatus.BAD_REQUEST, "the request body broke off", cause);
    }

    /** Whether this failure, or what caused it, is the caller's own doing. */
    public static boolean isCause(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DataBufferLimitException || cause instanceof CallerFault) {
                return true;
            }
        }
        return false;
    }
}
