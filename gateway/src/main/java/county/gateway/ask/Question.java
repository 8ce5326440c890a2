package county.gateway.ask;

import java.time.Duration;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/**
 * A question that the gateway puts to modules in a caller's name.
 *
 * @param topic the last part of the address, such as {@code summary}
 * @param within how long a module may take to answer, body included, until it is given up
 * @param wellFormed whether an answer has the parts without which it is of no use
 * @param query what follows the address, from its question mark on, or nothing
 */
public record Question(String topic, Duration within, Predicate<JsonNode> wellFormed, String query) {

    public Question(String topic, Duration within, Predicate<JsonNode> wellFormed) {
        this(topic, within, wellFormed, "");
    }

    /** The same, narrowed by this query. */
    public Question with(String narrower) {
        return new Question(topic, within, wellFormed, narrower);
    }
}
