package county.planning.plan;

import java.util.Locale;

/** What becomes of a value that the document calls current without naming its year. It is dated by its issue. */
public enum UndatedValues {
    /** It counts as the value of the year in which the document was issued. */
    COUNT,
    /** So it does, unless it equals the base value: then it may be the base restated and shows nothing new. */
    COUNT_UNLESS_BASE,
    /** It is shown and never judged by. */
    IGNORE;

    static UndatedValues of(String written) {
        return valueOf(written.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
