package county.planning.evaluation;

/** How a document words a target; "beyond" is upwards, or downwards where lower is better. */
public enum Relation {
    /** The bare figure: reaching it is enough. */
    EXACT("="),
    /** "Above" or "break through": the figure itself is not enough. */
    ABOVE(">"),
    /** "Or more": the figure itself is enough. */
    AT_LEAST(">="),
    /** "About". Decision: the figure itself must be reached, since no document says how far off still counts. */
    ABOUT("~");

    private final String symbol;

    Relation(String symbol) {
        this.symbol = symbol;
    }

    /** As it is stored and sent, such as {@code >=}. */
    public String symbol() {
        return symbol;
    }

    /** The relation that is written so. */
    public static Relation of(String symbol) {
        for (Relation relation : values()) {
            if (relation.symbol.equals(symbol)) {
                return relation;
            }
        }
        throw new IllegalArgumentException("no relation is written " + symbol);
    }

    boolean satisfiedBy(int beyond) {
        return this == ABOVE ? beyond > 0 : beyond >= 0;
    }
}
