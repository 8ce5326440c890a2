package county.platform.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is wrong with one field of a request. */
public record FieldProblem(String field, String reason) {

    /** Nothing where this holds, else what is wrong. */
    public static Optional<FieldProblem> unless(boolean holds, String field, String reason) {
        return holds ? Optional.empty() : Optional.of(new FieldProblem(field, reason));
    }

    /** All that is wrong; of one field the first. */
    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    public static List<FieldProblem> all(Optional<FieldProblem>... found) {
        var first = new LinkedHashMap<String, FieldProblem>();
        Stream.of(found).flatMap(Optional::stream).forEach(one -> first.putIfAbsent(one.field(), one));
        return List.copyOf(first.values());
    }
}
