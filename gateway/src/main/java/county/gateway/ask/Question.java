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
 */
public record Question(String topic, Duration within, Predicate<JsonNode> wellFormed) {}
