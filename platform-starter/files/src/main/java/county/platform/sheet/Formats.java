package county.platform.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How the cells of a workbook show their numbers, by the number of the cell's style. */
final class Formats {

    static final Formats NONE = new Formats();

    private static final int MOST_STYLES = 70_000;
    private static final int MOST_CODES = 20_000;

    private final List<Shown> styles = new ArrayList<>();
    private final Map<Integer, Shown> formats = new HashMap<>();

    private int codes;

    private Formats() {}

    /** Reads the part that holds the styles. */
    static Formats read(Xml xml) {
        var formats = new Formats();
        boolean ofCells = false;
        while (xml.next()) {
            boolean starts = xml.atStart();
            switch (xml.name()) {
                case "cellXfs" -> ofCells = starts;
                case "numFmt" -> formats.format(xml, starts);
                case "xf" -> formats.style(xml, starts && ofCells);
                default -> {
                    // fonts, colours
                }
            }
        }
        return formats;
    }

    Shown of(int style) {
        return style >= 0 && style < styles.size() ? styles.get(style) : Shown.PLAIN;
    }

    /** Those of conditional formats have depth 4, too, but numbers of their own. */
    private void format(Xml xml, boolean starts) {
        String code = starts && xml.depth() == 3 ? xml.attribute("formatCode") : null;
        if (code != null) {
            if (++codes > MOST_CODES) {
                throw BadSheet.tooComplex();
            }
            formats.put(number(xml.attribute("numFmtId")), Shown.of(code));
        }
    }

    private void style(Xml xml, boolean counts) {
        if (counts) {
            if (styles.size() > MOST_STYLES) {
                throw BadSheet.tooComplex();
            }
            int id = number(xml.attribute("numFmtId"));
            styles.add(formats.computeIfAbsent(id, Shown::builtIn));
        }
    }

    private static int number(@org.jspecify.annotations.Nullable String written) {
        return written != null && written.matches("[0-9]{1,8}") ? Integer.parseInt(written) : 0;
    }
}
