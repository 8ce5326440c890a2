package county.gateway.ask;

import java.time.Duration;
import java.util.Map;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/**
 * A question that the gateway puts to modules in a caller's name.
 *
 * @param topic the last part of the address, such as {@code summary}
 * @param within how long a module may take to answer, body included, until it is given up
 * @param wellFormed whether an answer has the parts without which it is of no use
 * @param query what follows the address, from its question mark on, or nothing; names in braces stand for what is asked
 * @param asked what a person has typed, by those names
 */
public record Question(
        String topic, Duration within, Predicate<JsonNode> wellFormed, String query, Map<String, String> asked) {

    public Question {
        asked = Map.copyOf(asked);
    }

    public Question(String topic, Duration within, Predicate<JsonNode> wellFormed) {
        this(topic, within, wellFormed, "", Map.of());
    }

    /** The same, narrowed by this query. */
    public Question with(String narrower) {
        return new Question(topic, within, wellFormed, narrower, Map.of());
    }

    /** The same, about what a person has typed. */
    public Question asking(String name, String typed) {
        return new Question(topic, within, wellFormed, "?" + name + "={" + name + "}", Map.of(name, typed));
    }
}
