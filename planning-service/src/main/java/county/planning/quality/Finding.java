package county.planning.quality;

import county.planning.indicator.Indicator;

/**
 * A place where the document contradicts itself or leaves something open.
 *
 * @param rule which check found it
 * @param printed what the table prints, in words with its unit
 * @param compared what stands against it
 * @param location where in the document
 */
record Finding(
        String rule,
        String indicator,
        String indicatorName,
        String printed,
        String compared,
        String location,
        String message) {

    static Finding of(
            String rule, Indicator indicator, String printed, String compared, String location, String message) {
        return new Finding(rule, indicator.id(), indicator.name(), printed, compared, location, message);
    }
}
