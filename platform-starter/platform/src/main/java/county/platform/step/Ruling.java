package county.platform.step;

/** The answer to somebody who wants to make a move. */
public sealed interface Ruling {

    /** They may. */
    record Granted() implements Ruling {}

    /** They may not, and are told why. */
    sealed interface Refusal extends Ruling {

        String reason();
    }

    /** The move is for somebody else to make. */
    record NotYours(String reason) implements Refusal {}

    /** The move is theirs to make, but the record is not where it could be made. */
    record NotNow(String reason) implements Refusal {}

    /** The move is theirs to make, and now, but not on what they had a hand in themselves. */
    record SameHand(String reason) implements Refusal {}

    default boolean granted() {
        return this instanceof Granted;
    }
}
