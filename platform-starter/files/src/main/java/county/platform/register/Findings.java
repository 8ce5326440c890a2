package county.platform.register;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a record keeps of the decisions on it: what was found, by the step at which it was, and who took these steps, as
 * {@code verified_by} of what was verified. Pure.
 */
record Findings(List<Kept> kept) {

    private static final String BY = "By";

    /**
     * One of them.
     *
     * @param state to which the step leads
     * @param parameter with what is kept
     */
    private record Kept(String column, String state, String parameter) {}

    /** What is declared {@link Found} in a decision, and the hands that a row names beside whose entry it is. */
    static Findings of(Class<? extends Record> decision, Class<? extends Record> row) {
        var kept = new ArrayList<Kept>();
        Stream.of(decision.getRecordComponents())
                .filter(part -> part.isAnnotationPresent(Found.class))
                .map(part -> new Kept(
                        Values.column(part.getName()),
                        part.getAnnotation(Found.class).value(),
                        part.getName()))
                .forEach(kept::add);
        Values.components(row)
                .filter(name -> name.endsWith(BY) && !name.equals("enteredBy"))
                .map(name -> new Kept(
                        Values.column(name),
                        Values.column(name.substring(0, name.length() - BY.length()))
                                .replace('_', '-'),
                        "by"))
                .forEach(kept::add);
        return new Findings(List.copyOf(kept));
    }

    /** The people whose hands a row names, whose entry it is among them. */
    static @Nullable String[] hands(Record row) {
        return Stream.of(row.getClass().getRecordComponents())
                .filter(part -> part.getName().endsWith(BY))
                .map(part -> (String) Values.value(part, row))
                .toArray(String[]::new);
    }

    /** Sets what the step to {@code :state} finds, and leaves the rest. */
    String set() {
        return each(found -> ", " + found.column + " = case :state when '" + found.state + "' then :" + found.parameter
                + " else " + found.column + " end");
    }

    /** Forgets all of it. */
    String undone() {
        return each(found -> ", " + found.column + " = null");
    }

    private String each(Function<Kept, String> written) {
        return kept.stream().map(written).collect(Collectors.joining());
    }
}
