package county.gateway.ask;

import county.gateway.module.Silence;
import tools.jackson.databind.JsonNode;

/** What came of a question to a module. */
public sealed interface Answer {

    /**
     * The module's answer.
     *
     * @param size its length in bytes, as it came
     */
    record Given(JsonNode body, int size) implements Answer {}

    /** The module is there and refuses the caller, with this status. */
    record Refused(int status) implements Answer {}

    /**
     * No usable answer.
     *
     * @param problem what happened, for people to read
     */
    record Missing(Silence silence, String problem) implements Answer {}
}
