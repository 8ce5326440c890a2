package county.platform.summary;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One row of a list: a to-do, or many alike as one. Pure.
 *
 * @param todo what is shown: the one, or what they have in common
 * @param place where in the list it belongs
 * @param rank sorts as text among the rows of all modules
 * @param count how many to-dos the row stands for
 * @param late how many of them are late
 * @param members these, if there is more than one
 */
public record TodoRow(@JsonUnwrapped Todo todo, Place place, String rank, int count, long late, List<Todo> members) {

    private static final Comparator<Todo> BY_DEADLINE = Comparator.comparing(
                    Todo::due, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Todo::id);

    public TodoRow {
        members = List.copyOf(members);
    }

    /** These to-dos as rows: what others wait for first, then late, this week, the rest, and what cannot be done yet. */
    static List<TodoRow> of(List<Todo> todos) {
        var alike = new LinkedHashMap<String, List<Todo>>();
        todos.forEach(todo ->
                alike.computeIfAbsent(sort(todo), key -> new ArrayList<>()).add(todo));
        return alike.values().stream()
                .map(TodoRow::row)
                .sorted(Comparator.comparing(TodoRow::rank))
                .toList();
    }

    /** To-dos of one row: of one sort, held by the same person or by nobody, all of them to be done now or all not yet. */
    private static String sort(Todo todo) {
        Alike alike = todo.alike();
        Holder holder = todo.holder();
        return alike == null
                ? "one\n" + todo.id()
                : String.join(
                        "\n",
                        "many",
                        alike.key(),
                        holder == null ? "" : holder.username(),
                        todo.from() == null ? "now" : "not yet");
    }

    private static TodoRow row(List<Todo> todos) {
        List<Todo> sorted = todos.stream().sorted(BY_DEADLINE).toList();
        Todo shown = sorted.size() == 1 ? sorted.getFirst() : together(sorted);
        Place place =
                sorted.stream().map(Place::of).min(Comparator.naturalOrder()).orElseThrow();
        long late = sorted.stream().filter(todo -> todo.state() == Urgency.LATE).count();
        return new TodoRow(
                shown, place, rank(shown, place), sorted.size(), late, sorted.size() == 1 ? List.of() : sorted);
    }

    private static Todo together(List<Todo> sorted) {
        Todo first = sorted.getFirst();
        Alike alike = Objects.requireNonNull(first.alike());
        Set<String> units = sorted.stream().map(Todo::unit).collect(Collectors.toSet());
        Blocks blocks = blocks(sorted);
        return new Todo(
                "alike/" + alike.key(),
                first.module(),
                sorted.stream().map(Todo::kind).min(Comparator.naturalOrder()).orElseThrow(),
                sorted.size() + " " + alike.words(),
                first.unit(),
                units.size() == 1 ? first.unitName() : units.size() + " 个单位",
                blocks,
                earliest(sorted.stream().map(Todo::from)),
                first.due(),
                sorted.stream().map(Todo::state).min(Comparator.naturalOrder()).orElseThrow(),
                first.daysLeft(),
                alike,
                first.holder(),
                0,
                alike.link());
    }

    /** What waits for them together, as far as it is the same; of different things, the one of which there are most. */
    private static @Nullable Blocks blocks(List<Todo> todos) {
        Map<String, Long> byWords = todos.stream()
                .map(Todo::blocks)
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(
                        Blocks::words, LinkedHashMap::new, Collectors.summingLong(Blocks::count)));
        return byWords.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(most -> new Blocks(most.getValue(), most.getKey()))
                .orElse(null);
    }

    private static @Nullable LocalDate earliest(Stream<@Nullable LocalDate> days) {
        return days.filter(Objects::nonNull).min(Comparator.naturalOrder()).orElse(null);
    }

    /** What others wait for and has no day is to be done before what has one; of all else, what has no day comes last. */
    private static String rank(Todo shown, Place place) {
        LocalDate day = place == Place.NOT_YET ? shown.from() : shown.due();
        String without = place == Place.FIRST ? "0000-00-00" : "9999-99-99";
        return place.rank() + " " + (day == null ? without : day) + " " + (shown.kind() == TodoKind.WATCH ? 1 : 0) + " "
                + shown.id();
    }

    /** How many to-dos these rows stand for. */
    static int todos(Collection<TodoRow> rows) {
        return rows.stream().mapToInt(TodoRow::count).sum();
    }
}
