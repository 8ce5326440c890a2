package county.planning.evaluation;

/** What progress is measured by. */
public enum Basis {
    /** The way from the base to the target, against the share of time that has passed. */
    PATH,
    /** There is no base: the part of the target that has been attained, against the share of time that has passed. */
    ATTAINMENT,
    /** The base has reached the target already: the part that is still attained, against all of it at any time. */
    HELD
}
