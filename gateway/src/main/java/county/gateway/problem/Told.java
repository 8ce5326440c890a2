package county.gateway.problem;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Something that the caller is told in a problem document with words of its own. */
public abstract class Told extends RuntimeException {
    private final HttpStatus status;
    private final String title;
    private final String detail;

    protected Told(HttpStatus status, String title, String detail, String message, @Nullable Throwable cause) {
        super(message, cause, false, false);
        this.status = status;
        this.title = title;
        this.detail = detail;
    }

    HttpStatus status() {
        return status;
    }

    String title() {
        return title;
    }

    String detail() {
        return detail;
    }

    /** What kind of problem this is, for programs that tell it from others of the same status. */
    protected String type() {
        return "about:blank";
    }

    /** Further members of the problem document. */
    protected Map<String, Object> more() {
        return Map.of();
    }

    /** After how many seconds to try again; 0 when that is no use. */
    protected int retryAfter() {
        return 0;
    }
}
