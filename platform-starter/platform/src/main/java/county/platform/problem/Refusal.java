package county.platform.problem;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why something that was understood is not done: an expected answer of the domain, with its reason in words for the person
 * who asked. Which HTTP status says so is decided where the answer leaves the service.
 */
public sealed interface Refusal {

    /** In words. */
    String reason();

    /** What is wrong in which field; empty where it is in none. */
    default List<FieldProblem> fields() {
        return List.of();
    }

    /** After how long the same may be asked again, or null when waiting changes nothing. */
    default @Nullable Duration again() {
        return null;
    }

    /** The request itself is wrong, in this field. */
    record Malformed(String field, String reason) implements Refusal {

        @Override
        public List<FieldProblem> fields() {
            return List.of(new FieldProblem(field, reason));
        }
    }

    /** It is not the caller's to do or to see. */
    record Forbidden(String reason) implements Refusal {}

    /** It is the caller's, but another person has to do it, because they had a hand in what it rests on. */
    record SameHand(String reason) implements Refusal {}

    /** There is no such thing, or none that the caller may know of. */
    record Unknown(String reason) implements Refusal {}

    /** What the caller saw is no longer so, or it is not the moment. */
    record Changed(String reason, @Nullable Duration again) implements Refusal {}

    /** It is more than is taken. */
    record TooLarge(String reason) implements Refusal {}

    /** It is against rules, each with its field. */
    record AgainstRules(String reason, List<FieldProblem> fields) implements Refusal {

        /** Keeps a copy. */
        public AgainstRules {
            fields = List.copyOf(fields);
        }
    }

    /** It is theirs to do, but not before this day. */
    record NotYet(String field, String reason, LocalDate from) implements Refusal {

        @Override
        public List<FieldProblem> fields() {
            return List.of(new FieldProblem(field, reason));
        }
    }

    /** The record is not in a state from which this leads on. */
    record OutOfTurn(String field, String reason) implements Refusal {

        @Override
        public List<FieldProblem> fields() {
            return List.of(new FieldProblem(field, reason));
        }
    }

    /** It is too much at a time. */
    record TooMany(String reason, @Nullable Duration again) implements Refusal {}
}
