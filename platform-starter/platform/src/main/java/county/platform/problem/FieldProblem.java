package county.platform.problem;

/** What is wrong with one field of a request. */
public record FieldProblem(String field, String reason) {}
