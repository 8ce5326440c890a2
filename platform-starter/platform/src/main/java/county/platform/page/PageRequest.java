package county.platform.page;

import county.platform.problem.Refused;

/**
 * How much of a list somebody wants to see at once. A page goes on after the last row of the one before (keyset), so
 * nothing is shown twice and nothing left out when rows come or go in between.
 *
 * @param limit how many rows a page shows
 */
public record PageRequest(int limit) {

    /** More than that at once is no page. */
    public static final int MOST = 200;

    public PageRequest {
        if (limit < 1 || limit > MOST) {
            throw Refused.malformed("limit", "每页条数须在 1 到 " + MOST + " 之间。");
        }
    }

    /** What a statement is limited to: one row more than is shown tells whether there is more. */
    public int fetch() {
        return limit + 1;
    }
}
