package county.platform.search;

import org.jspecify.annotations.Nullable;

/**
 * One thing that was found.
 *
 * @param kind what it is, in the words of the house, such as 村清单
 * @param title what it is called
 * @param period the season, year or plan that it belongs to, or null when it belongs to none
 * @param place the unit or village, or null when it is everybody's
 * @param link where in the web application it is
 */
public record Hit(
        String kind,
        String title,
        @Nullable String period,
        @Nullable String place,
        String link) {}
