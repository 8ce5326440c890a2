package county.platform.summary;

/**
 * How much is done, late (its day has passed), at risk (its day is near) and open (its day is far, or it has none).
 * Every piece of work counts in exactly one of the four.
 */
public record Tally(long done, long late, long atRisk, long open) {

    public static final Tally NONE = new Tally(0, 0, 0, 0);

    public Tally plus(Tally other) {
        return new Tally(done + other.done, late + other.late, atRisk + other.atRisk, open + other.open);
    }
}
