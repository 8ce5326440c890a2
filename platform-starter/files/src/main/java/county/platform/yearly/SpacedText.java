package county.platform.yearly;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Text in which only blanks stand between the columns, as it is when a table is copied out of a printed document, made into
 * text with tabs. Pure.
 *
 * @param text with a tab between columns, line by line as it was
 * @param uneven lines in which fewer columns were found than the table has, so that nobody can tell which is empty
 */
record SpacedText(String text, TreeSet<Integer> uneven) {

    private static final Pattern BLANKS = Pattern.compile("[ \\u00A0\\u2000-\\u200A\\u3000]+");
    private static final Pattern WIDE = Pattern.compile("[ \\u00A0\\u2000-\\u200A\\u3000]{2,}");
    private static final Pattern SEPARATOR = Pattern.compile("[,;|]");
    private static final Pattern FIGURE = Pattern.compile("[-+]?[0-9０-９][0-9０-９.,，．]*[%％‰]?");
    private static final int FEWEST = 3;

    /** Text that has its columns already stays as it is. */
    static SpacedText of(String written) {
        List<String> lines = written.lines().toList();
        if (written.indexOf('\t') >= 0 || !blanksTellMore(lines)) {
            return new SpacedText(written, new TreeSet<>());
        }
        Pattern between = columned(lines, WIDE) * 2 > columned(lines, BLANKS) ? WIDE : BLANKS;
        List<List<String>> rows =
                lines.stream().map(line -> parts(line, between)).toList();
        int columns = usual(rows);
        var uneven = new TreeSet<Integer>();
        var text = new ArrayList<String>();
        for (int i = 0; i < rows.size(); i++) {
            List<String> row = joined(rows.get(i), columns);
            if (row.size() != columns && row.size() >= FEWEST) {
                uneven.add(i + 1);
            }
            List<String> cells = row.size() < FEWEST ? List.of(lines.get(i).strip()) : row;
            text.add(cells.stream().map(SpacedText::quoted).collect(Collectors.joining("\t")));
        }
        return new SpacedText(String.join("\n", text), uneven);
    }

    /** How many lines have columns, when these are told apart like this. */
    private static long columned(List<String> lines, Pattern between) {
        return lines.stream()
                .filter(line -> parts(line, between).size() >= FEWEST)
                .count();
    }

    private static boolean blanksTellMore(List<String> lines) {
        int blanks = 0;
        int separators = 0;
        for (String line : lines) {
            blanks += parts(line, BLANKS).size();
            separators += 1 + (int) SEPARATOR.matcher(line).results().count();
        }
        return blanks > separators;
    }

    /** The words of a line; a unit in brackets belongs to the word before it. */
    private static List<String> parts(String line, Pattern between) {
        var parts = new ArrayList<String>();
        for (String part : between.splitAsStream(line.strip()).toList()) {
            boolean unit = part.startsWith("(") || part.startsWith("（");
            if (unit && !parts.isEmpty()) {
                parts.set(parts.size() - 1, parts.getLast() + part);
            } else if (!part.isEmpty()) {
                parts.add(part);
            }
        }
        return parts;
    }

    /** How many columns most lines have. */
    private static int usual(List<List<String>> rows) {
        Map<Integer, Integer> lines = new HashMap<>();
        for (List<String> row : rows) {
            if (row.size() >= FEWEST) {
                lines.merge(row.size(), 1, Integer::sum);
            }
        }
        return lines.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(0);
    }

    /** A line with too many words begins with a name that was set with blanks: 垛 庄 镇. */
    private static List<String> joined(List<String> row, int columns) {
        var joined = new ArrayList<>(row);
        while (columns > 1
                && joined.size() > columns
                && !FIGURE.matcher(joined.get(0)).matches()
                && !FIGURE.matcher(joined.get(1)).matches()) {
            joined.set(0, joined.get(0) + joined.remove(1));
        }
        return joined;
    }

    private static String quoted(String cell) {
        return cell.indexOf('"') < 0 && cell.indexOf('\t') < 0 ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
