package county.platform.audit;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a module's code records, in words: each kind of thing, and each act with it. A module declares its own as a bean
 * beside the code that records; a test fails at what has none.
 *
 * @param things the kinds of things
 * @param fields what is in them, by the names under which the trail keeps it
 */
public record TrailWords(List<Thing> things, Map<String, String> fields) {

    public TrailWords {
        things = List.copyOf(things);
        fields = Map.copyOf(fields);
    }

    /** Words for these things. */
    public static TrailWords of(Thing... things) {
        return new TrailWords(List.of(things), Map.of());
    }

    /** The same, with words for what is in the things. */
    public TrailWords fields(Map<String, String> words) {
        return new TrailWords(things, words);
    }

    /**
     * One kind of thing.
     *
     * @param entity as the trail calls it, such as {@code enrolment-list}
     * @param words as people call it
     * @param acts what is done with it, from the trail's verb to people's
     */
    public record Thing(String entity, String words, Map<String, String> acts) {

        public Thing {
            acts = Collections.unmodifiableMap(new HashMap<>(acts));
        }

        public static Thing of(String entity, String words) {
            return new Thing(entity, words, Map.of());
        }

        /** The same, with one more act. */
        public Thing act(String action, String told) {
            var more = new HashMap<>(acts);
            more.put(action, told);
            return new Thing(entity, words, more);
        }
    }
}
