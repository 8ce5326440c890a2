package county.platform.register;

import county.platform.page.PageRequest;

/**
 * Which rows of a register somebody wants to see.
 *
 * @param year only this one, or 0 for all
 * @param unit only this one's, or empty for all that the caller reaches
 * @param state only those in this state, or empty for all
 * @param text only those in whose words this occurs, or empty
 * @param after the id of the last row of the page before, or 0
 */
public record Selection(int year, String unit, String state, String text, long after, PageRequest page) {

    public Selection {
        text = text.strip();
    }

    /** Everything that a request may ask for. */
    public static Selection of(int year, String unit, String state, String text, long after, int limit) {
        return new Selection(year, unit, state, text, after, new PageRequest(limit));
    }
}
