package county.platform.sheet;

import county.platform.upload.Archive;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.zip.ZipException;

/** A workbook: its parts are found by what others say they are, whatever their names. */
final class Book implements Closeable {

    private static final int MOST_SHEETS = 500;
    private static final int MOST_RELATIONS = 5_000;
    private static final int LONGEST_NAME = 100;
    private static final String USUAL = "xl/workbook.xml";

    private final Archive archive;
    private final Watch watch;
    private final List<Sheet> sheets = new ArrayList<>();
    private boolean from1904;
    private SharedTexts texts = SharedTexts.NONE;
    private Formats formats = Formats.NONE;

    private Book(Archive archive, Watch watch) throws IOException {
        this.archive = archive;
        this.watch = watch;
        String main = main();
        Map<String, Relation> relations = relations(main);
        readSheets(main, relations);
        for (Relation relation : relations.values()) {
            switch (relation.type) {
                case "sharedstrings" ->
                    texts = read(relation.target, xml -> SharedTexts.read(xml, watch.limits()), texts);
                case "styles" -> formats = read(relation.target, Formats::read, formats);
                default -> {
                    // themes, calculation chains
                }
            }
        }
    }

    static Book open(Path file, Watch watch) throws IOException {
        Archive archive;
        try {
            archive = Archive.open(file);
        } catch (ZipException e) {
            throw BadSheet.broken(e);
        }
        try {
            return new Book(archive, watch);
        } catch (ZipException e) {
            archive.close();
            throw BadSheet.broken(e);
        } catch (IOException | RuntimeException e) {
            archive.close();
            throw e;
        }
    }

    /** The sheets that have cells, in the order of their tabs. */
    List<Sheet> sheets() {
        return sheets;
    }

    /**
     * Reads the rows of a sheet, until somebody has seen enough.
     *
     * @param hiddenColumns is told before the first row
     */
    void read(Sheet sheet, BitSet hiddenColumns, Predicate<RawRow> more) throws IOException {
        try (Xml xml = new Xml(part(sheet.part), watch)) {
            new Worksheet(xml, texts, formats, from1904, watch.limits(), hiddenColumns).read(more);
        } catch (ZipException e) {
            throw BadSheet.broken(e);
        }
    }

    Merges merges(Sheet sheet, Iterable<Integer> columns) {
        try (InputStream in = part(sheet.part)) {
            return Merges.read(in, watch, columns);
        } catch (ZipException e) {
            throw BadSheet.broken(e);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }

    private String main() throws IOException {
        for (Relation relation : relations("").values()) {
            if (relation.type.equals("officedocument")) {
                return relation.target;
            }
        }
        if (archive.names().contains(USUAL)) {
            return USUAL;
        }
        throw OtherFormat.zipped(archive.names());
    }

    private void readSheets(String main, Map<String, Relation> relations) throws IOException {
        if (main.endsWith(".bin") || !OtherFormat.isWorkbook(archive.names(), main)) {
            throw OtherFormat.zipped(archive.names());
        }
        try (Xml xml = new Xml(part(main), watch)) {
            while (xml.next()) {
                if (xml.atStart() && xml.name().equals("workbookPr")) {
                    from1904 = Worksheet.isTrue(xml.attribute("date1904"));
                } else if (xml.atStart() && xml.name().equals("sheet") && xml.depth() == 3) {
                    sheet(xml, relations);
                }
            }
        }
        if (sheets.isEmpty()) {
            throw BadSheet.broken();
        }
    }

    private void sheet(Xml xml, Map<String, Relation> relations) {
        Relation relation = relations.get(String.valueOf(xml.attribute("id")));
        String name = String.valueOf(xml.attribute("name"));
        String state = xml.attribute("state");
        if (relation != null && relation.type.equals("worksheet")) {
            boolean hidden = state != null && !state.equals("visible");
            sheets.add(new Sheet(name.substring(0, Math.min(name.length(), LONGEST_NAME)), hidden, relation.target));
        }
        if (sheets.size() > MOST_SHEETS) {
            throw BadSheet.tooComplex();
        }
    }

    /** What a part refers to, by the name that it uses for it; an empty part stands for the file itself. */
    private Map<String, Relation> relations(String part) throws IOException {
        int slash = part.lastIndexOf('/');
        String folder = part.substring(0, slash + 1);
        var relations = new HashMap<String, Relation>();
        InputStream in = archive.open(folder + "_rels/" + part.substring(slash + 1) + ".rels");
        if (in == null) {
            return relations;
        }
        try (Xml xml = new Xml(in, watch)) {
            while (xml.next()) {
                String id = xml.atStart() && xml.name().equals("Relationship") ? xml.attribute("Id") : null;
                String type = id == null ? null : xml.attribute("Type");
                String target = id == null ? null : xml.attribute("Target");
                if (id != null && type != null && target != null && !"External".equals(xml.attribute("TargetMode"))) {
                    relations.put(id, new Relation(kind(type), resolved(folder, target)));
                }
                if (relations.size() > MOST_RELATIONS) {
                    throw BadSheet.tooComplex();
                }
            }
        }
        return relations;
    }

    /** The last word of a type, which both editions of the standard have alike. */
    private static String kind(String type) {
        return type.substring(type.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    }

    private static String resolved(String folder, String target) {
        String path = target.replace('\\', '/');
        if (path.startsWith("/")) {
            return path.substring(1);
        }
        String at = folder;
        while (path.startsWith("../") || path.startsWith("./")) {
            if (path.startsWith("../")) {
                at = at.substring(0, at.lastIndexOf('/', at.length() - 2) + 1);
            }
            path = path.substring(path.indexOf('/') + 1);
        }
        return at + path;
    }

    private <T> T read(String name, java.util.function.Function<Xml, T> reader, T missing) throws IOException {
        InputStream in = archive.open(name);
        if (in == null) {
            return missing;
        }
        try (Xml xml = new Xml(in, watch)) {
            return reader.apply(xml);
        }
    }

    private InputStream part(String name) throws IOException {
        InputStream in = archive.open(name);
        if (in == null) {
            throw BadSheet.broken();
        }
        return in;
    }

    /** A sheet with cells. */
    record Sheet(String name, boolean hidden, String part) {}

    private record Relation(String type, String target) {}
}
