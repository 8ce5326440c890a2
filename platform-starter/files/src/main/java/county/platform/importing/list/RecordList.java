package county.platform.importing.list;

import county.platform.label.Label;
import county.platform.label.Labels;
import county.platform.problem.FieldProblem;
import county.platform.problem.Refused;
import county.platform.sheet.Column;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A list whose rows are records of {@link Listed} components: what a form sends, a row of a file that comes in and a row
 * of one that goes out are the same record, by the same rules and under the same names. Components are texts, decimals,
 * whole numbers, days, and constants with {@link Label}s; a record in it gives its own columns. Pure.
 */
public final class RecordList<E extends Record> {

    private static final int PLACES = 4;
    private static final int WIDTH = 14;

    private final Constructor<E> constructor;
    private final List<Part> parts;

    private RecordList(Constructor<E> constructor, List<Part> parts) {
        this.constructor = constructor;
        this.parts = parts;
    }

    /** The list of these records. */
    public static <E extends Record> RecordList<E> of(Class<E> type) {
        RecordComponent[] components = type.getRecordComponents();
        try {
            Constructor<E> constructor = type.getDeclaredConstructor(
                    Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true); // records of a feature are nobody else's
            return new RecordList<>(
                    constructor, Stream.of(components).map(Part::of).toList());
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("every record has a constructor of its components", e);
        }
    }

    /** What the list's columns are called and hold. */
    public List<NamedColumn> columns() {
        return columnParts().map(Part::column).toList();
    }

    /** The column of a component. */
    public NamedColumn column(String component) {
        return columnParts()
                .filter(part -> part.name().equals(component))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no column " + component))
                .column();
    }

    /** The listed components themselves, for the table in which files are staged. */
    public List<RecordComponent> components() {
        return columnParts().map(Part::component).toList();
    }

    /** The columns of a file that goes out, each with its unit: it can come in again as it is. */
    public List<Column> sheet() {
        return parts.stream()
                .flatMap(part -> part.inner() == null
                        ? Stream.ofNullable(part.listed() == null ? null : part.written())
                        : part.inner().sheet().stream())
                .toList();
    }

    /** One row of it. */
    public List<@Nullable Object> cells(Record row) {
        var cells = new ArrayList<@Nullable Object>();
        for (Part part : parts) {
            Object value = value(part.component(), row);
            if (part.inner() != null && value instanceof Record inside) {
                cells.addAll(part.inner().cells(inside));
            } else if (part.listed() != null) {
                cells.add(value instanceof Enum<?> constant ? Labels.of(constant) : value);
            }
        }
        return cells;
    }

    /** The row of a file that comes in, with all that is wrong with it told to its cells. */
    public E row(Cells cells) {
        var values = new @Nullable Object[parts.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = parts.get(i).read(cells);
        }
        try {
            return constructor.newInstance(values);
        } catch (InstantiationException | IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(constructor.toString(), e);
        }
    }

    /** What is wrong with the parts of a row that a form sends, each by itself. */
    public List<FieldProblem> faults(E row) {
        var faults = new ArrayList<FieldProblem>();
        columnParts().forEach(part -> {
            String reason = part.fault(value(part.component(), row));
            if (reason != null) {
                faults.add(new FieldProblem(part.name(), reason));
            }
        });
        return faults;
    }

    /** Refuses what is wrong, all of it at once. */
    public static void mustBeNone(List<FieldProblem> faults) {
        if (!faults.isEmpty()) {
            throw Refused.againstRules(faults);
        }
    }

    private Stream<Part> columnParts() {
        return parts.stream().filter(part -> part.listed() != null);
    }

    /** What a component holds, which a file gives or a form; null for nothing. */
    public static @Nullable Object value(RecordComponent component, Record row) {
        try {
            return component.getAccessor().invoke(row);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(component.toString(), e);
        }
    }

    /**
     * A component.
     *
     * @param listed null for one that is no column
     * @param inner the list of a record in the record
     */
    private record Part(
            RecordComponent component,
            @Nullable Listed listed,
            NamedColumn column,
            @Nullable RecordList<?> inner) {

        static Part of(RecordComponent component) {
            component.getAccessor().setAccessible(true);
            Listed listed = component.getAnnotation(Listed.class);
            return new Part(
                    component,
                    listed,
                    listed == null ? NamedColumn.of(component.getName()) : column(component, listed),
                    component.getType().isRecord()
                            ? RecordList.of(component.getType().asSubclass(Record.class))
                            : null);
        }

        private static NamedColumn column(RecordComponent component, Listed listed) {
            return new NamedColumn(
                    List.of(listed.value().split("、", -1)),
                    !component.getAnnotatedType().isAnnotationPresent(Nullable.class),
                    listed.filledDown(),
                    listed.summed(),
                    switch (listed.in()) {
                        case NUMBERS -> null;
                        case HECTARES -> Measure.hectares(PLACES);
                        case CUBIC_METRES -> Measure.cubicMetres(PLACES);
                        case STEMS -> Measure.stems();
                    });
        }

        String name() {
            return component.getName();
        }

        Column written() {
            Class<?> type = component.getType();
            String title = column.title()
                    + (column.measure() == null ? "" : "（" + column.measure().unit() + "）");
            if (type == BigDecimal.class) {
                return Column.quantity(title);
            }
            if (type == Integer.class) {
                return Column.whole(title);
            }
            return type == LocalDate.class ? Column.date(title) : Column.text(title, WIDTH);
        }

        @Nullable
        Object read(Cells cells) {
            Object value = listed == null ? null : written(cells);
            String reason = cells.faulty(column) ? null : fault(value);
            if (reason == null) {
                return value;
            }
            cells.fault(column, reason);
            return null;
        }

        private @Nullable Object written(Cells cells) {
            Class<?> type = component.getType();
            if (type == BigDecimal.class) {
                return cells.number(column);
            }
            if (type == Integer.class) {
                return cells.whole(column);
            }
            if (type == LocalDate.class) {
                return cells.day(column);
            }
            String text = cells.orNull(column);
            return text == null || !type.isEnum() ? text : chosen(cells, type, text);
        }

        private @Nullable Object chosen(Cells cells, Class<?> type, String text) {
            Optional<Enum<?>> constant = Labels.constants(type)
                    .filter(one -> Labels.of(one).equals(text))
                    .findFirst();
            if (constant.isEmpty()) {
                cells.fault(column, "应填写下列之一：" + String.join("、", Labels.all(type)) + "。");
            }
            return constant.orElse(null);
        }

        /** What is wrong with a value, or null. */
        @Nullable
        String fault(@Nullable Object value) {
            Listed rules = listed;
            if (rules == null) {
                return null;
            }
            String title = column.title();
            return switch (value) {
                case null -> column.required() ? "请填写" + title + "。" : null;
                case String text when text.isBlank() -> column.required() ? "请填写" + title + "。" : null;
                case String text
                when text.strip().length() > rules.longest() -> title + "不能超过 " + rules.longest() + " 字。";
                case BigDecimal number -> outside(title, number, rules);
                case Integer number -> outside(title, BigDecimal.valueOf(number), rules);
                default -> null;
            };
        }

        private static @Nullable String outside(String title, BigDecimal number, Listed rules) {
            if (number.compareTo(new BigDecimal(rules.least())) < 0
                    || number.compareTo(new BigDecimal(rules.most())) > 0) {
                return title + "应在 " + rules.least() + " 至 " + rules.most() + " 之间。";
            }
            return number.stripTrailingZeros().scale() > PLACES ? title + "最多 " + PLACES + " 位小数。" : null;
        }
    }
}
