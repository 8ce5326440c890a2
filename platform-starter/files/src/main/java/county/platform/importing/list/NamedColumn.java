package county.platform.importing.list;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A column that is what it is called: {@code NamedColumn.of("小班", "图斑").asRequired()}. */
public record NamedColumn(
        List<String> names,
        boolean required,
        boolean filledDown,
        boolean summed,
        @Nullable Measure measure) implements ListColumn {

    public NamedColumn {
        names = List.copyOf(names);
    }

    /** A column of words. */
    public static NamedColumn of(String title, String... aliases) {
        var names = new ArrayList<String>();
        names.add(title);
        names.addAll(Arrays.asList(aliases));
        return new NamedColumn(names, false, false, false, null);
    }

    /** Without which no file can be taken. */
    public NamedColumn asRequired() {
        return new NamedColumn(names, true, filledDown, summed, measure);
    }

    /** Whose value counts for all rows of merged cells. */
    public NamedColumn asFilledDown() {
        return new NamedColumn(names, required, true, summed, measure);
    }

    /** Of numbers in this measure. */
    public NamedColumn in(Measure of) {
        return new NamedColumn(names, required, filledDown, summed, of);
    }

    /** Which total rows add up. */
    public NamedColumn asSummed() {
        return new NamedColumn(names, required, filledDown, true, measure);
    }
}
