package county.gateway.module;

import java.time.OffsetDateTime;

/**
 * A part that does not answer as it should.
 *
 * @param since when this was first noticed
 */
public record Silence(Kind kind, OffsetDateTime since) {

    /** How a part fails: it answers too late, or not at all, or with something that is no answer. */
    public enum Kind {
        SLOW,
        DOWN
    }
}
