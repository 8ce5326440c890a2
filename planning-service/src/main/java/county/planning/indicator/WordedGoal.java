package county.planning.indicator;

/** A dated goal that the document states in words, without a figure to measure it by; retold in our own words. */
public record WordedGoal(String id, int year, String goal, String location) {}
