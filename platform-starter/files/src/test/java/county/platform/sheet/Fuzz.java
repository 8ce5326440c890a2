package county.platform.sheet;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads thousands of spoiled workbooks and CSV files in a process of its own, with little memory: each must be read or refused,
 * within the work that a file of its size may cause. Ends with 0 when all were. A run is repeated by its seed.
 */
final class Fuzz {

    private static final String[] VALUES = {
        "",
        "0",
        "-1",
        "1",
        "2",
        "17",
        "999999999",
        "2147483648",
        "4294967296",
        "99999999999999999999",
        "1E5",
        "NaN",
        "XFD1",
        "XFE1",
        "AAAAAAA2",
        "A0",
        "A1048577",
        "A1:XFD1048576",
        "s",
        "d",
        "e",
        "b",
        "inlineStr",
        "str",
        "true",
        "rId1",
        "rId9",
        "../../etc",
        "/xl/workbook.xml",
        "worksheet",
        "hidden",
        "&amp;",
        "&#0;",
        "&lol;",
        "中",
        "_xD800_",
        "_x0008_"
    };
    private static final String[] PIECES = {
        "<",
        ">",
        "&",
        "\"",
        "</c>",
        "<c>",
        "<row>",
        "</row>",
        "<v>",
        "</v>",
        "<is><t>",
        "<![CDATA[",
        "]]>",
        "<!--",
        "-->",
        "<?x?>",
        "<!DOCTYPE a [<!ENTITY b 'c'>]>",
        "<sheetData>",
        "</sheetData>",
        "<x:c xmlns:x='u'/>",
        "\u0000",
        "\uFFFE",
        "<f t=\"array\" ref=\"A1:XFD9\">",
        "<mergeCell ref=\"A1:B99\"/>",
        "<si><t>x</t></si>",
        "<col min=\"1\" hidden=\"1\"/>"
    };
    private static final String[] CSV = {
        ",", ";", "\t", "\"", "\"\"", "\n", "\r", "\r\n", "'=", "=\"1\"", "\u0000", "\u0008", "\uFEFF", "#", "合计",
        "sep=;\n", "\uD83D", "1E5", "　", "-", "姓名,村\n"
    };
    private static final Charset[] CHARSETS = {
        StandardCharsets.UTF_8, Charset.forName("GB18030"), StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE
    };
    private static final SheetShape SHAPE = SheetShape.of(Set.of("村", "姓名", "证件号码", "数量", "签字日期"))
            .fillingDown(Set.of("村"))
            .summing(Set.of("数量"));
    /** Times that a reader may ask for the time: each stands for at most this many bytes, unpacked. */
    private static final int BYTES_PER_LOOK = 256;

    private final Random random;
    private final Path directory;

    private Fuzz(long seed, Path directory) {
        this.random = new Random(seed);
        this.directory = directory;
    }

    /**
     * Reads the bombs, then the spoiled files.
     *
     * @param arguments directory, seed, number of files
     */
    public static void main(String[] arguments) throws IOException {
        Path directory = Path.of(arguments[0]);
        var wrong = new ArrayList<String>();
        for (var bomb : Bombs.in(directory).entrySet()) {
            String reason = answer(bomb.getKey());
            boolean right = bomb.getValue().isEmpty() || (reason != null && reason.contains(bomb.getValue()));
            if (!right) {
                wrong.add(bomb.getKey().getFileName() + ": " + reason);
            }
            Files.delete(bomb.getKey());
        }
        if (!wrong.isEmpty()) {
            throw new AssertionError(String.join("\n", wrong));
        }
        long seed = Long.parseLong(arguments[1]);
        int files = Integer.parseInt(arguments[2]);
        for (int i = 0; i < files; i++) {
            var fuzz = new Fuzz(seed + i, directory);
            try {
                fuzz.once();
            } catch (RuntimeException | Error e) {
                throw new AssertionError("seed " + (seed + i), e);
            }
        }
        System.out.println(files + " spoiled files, all answered");
    }

    private void once() throws IOException {
        Path file = random.nextInt(4) == 0 ? separated() : random.nextInt(3) == 0 ? bytes() : parts();
        answer(file);
        Files.delete(file);
    }

    /** Why a file is refused, or null when it is read; the rows are looked at as a module looks at them. */
    private static @Nullable String answer(Path file) throws IOException {
        long[] looks = new long[1];
        long most = 200_000 + Files.size(file) * 100 / BYTES_PER_LOOK;
        try {
            var reader = new SheetReader(SheetLimits.USUAL, () -> {
                if (++looks[0] > most) {
                    throw new AssertionError("too much work for " + file);
                }
                return false;
            });
            reader.read(file, SHAPE, row -> {
                for (String column : row.columns()) {
                    row.doubt(column);
                    Written.number(row.text(column));
                    Written.day(row.text(column));
                }
            });
            return null;
        } catch (BadSheet e) {
            return e.reason();
        }
    }

    /** A CSV file with some pieces put in, cut out or said again, in any of the charsets. */
    private Path separated() throws IOException {
        var text = new StringBuilder("村,姓名,证件号码,数量（亩）,签字日期\n");
        for (int i = 0; i < 1 + random.nextInt(30); i++) {
            text.append("大张村,测试")
                    .append(i)
                    .append(",37011419510102100X,")
                    .append(i)
                    .append(".5,2023-08-25\n");
        }
        for (int i = random.nextInt(8); i > 0; i--) {
            spoil(text, CSV[random.nextInt(CSV.length)]);
        }
        byte[] content = text.toString().getBytes(CHARSETS[random.nextInt(CHARSETS.length)]);
        return write(random.nextBoolean() ? content : spoiled(content));
    }

    /** A good workbook with some of its bytes changed: its directory, its sizes, what is packed. */
    private Path bytes() throws IOException {
        return write(spoiled(Files.readAllBytes(good().write(directory))));
    }

    /** A workbook that is well packed, with parts that are not. */
    private Path parts() throws IOException {
        Parts parts = good();
        var names = new ArrayList<>(parts.all().keySet());
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            String name = names.get(random.nextInt(names.size()));
            Object content = parts.all().get(name);
            switch (random.nextInt(12)) {
                case 0 -> parts.without(name);
                case 1 -> parts.put(name.toUpperCase(java.util.Locale.ROOT), String.valueOf(content));
                case 2 ->
                    parts.put(name.replace("xml", "dat"), String.valueOf(content))
                            .without(name);
                case 3 -> parts.bytes(name, spoiled(String.valueOf(content).getBytes(StandardCharsets.UTF_8)));
                case 4 -> parts.bytes(name, String.valueOf(content).getBytes(StandardCharsets.UTF_16));
                default -> parts.put(name, spoiledXml(String.valueOf(content)));
            }
        }
        return parts.write(directory);
    }

    private String spoiledXml(String xml) {
        var text = new StringBuilder(xml);
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            if (random.nextBoolean()) {
                spoil(text, PIECES[random.nextInt(PIECES.length)]);
            } else {
                value(text);
            }
        }
        return text.toString();
    }

    /** Another value for an attribute. */
    private void value(StringBuilder text) {
        int from = text.indexOf("=\"", random.nextInt(Math.max(1, text.length())));
        int to = from < 0 ? -1 : text.indexOf("\"", from + 2);
        if (to > 0) {
            text.replace(from + 2, to, VALUES[random.nextInt(VALUES.length)]);
        }
    }

    private void spoil(StringBuilder text, String piece) {
        int at = random.nextInt(text.length() + 1);
        int length = Math.min(random.nextInt(200), text.length() - at);
        switch (random.nextInt(4)) {
            case 0 -> text.delete(at, at + length);
            case 1 -> text.insert(at, text.substring(at, at + length).repeat(random.nextInt(50)));
            case 2 -> text.insert(at, piece.repeat(1 + random.nextInt(20)));
            default -> text.insert(at, piece);
        }
    }

    private byte[] spoiled(byte[] content) {
        byte[] spoiled = content.clone();
        for (int i = 1 + random.nextInt(20); i > 0 && spoiled.length > 0; i--) {
            // What matters most in a workbook is its directory, at the end.
            int at = random.nextBoolean()
                    ? random.nextInt(spoiled.length)
                    : spoiled.length - 1 - random.nextInt(Math.min(600, spoiled.length));
            spoiled[at] = (byte) (random.nextInt(3) == 0 ? 0xFF : random.nextInt(256));
        }
        return random.nextInt(5) == 0 ? java.util.Arrays.copyOf(spoiled, random.nextInt(spoiled.length + 1)) : spoiled;
    }

    private Path write(byte[] content) throws IOException {
        return Files.write(Files.createTempFile(directory, "spoiled", ""), content);
    }

    private Parts good() {
        List<String> rows = new ArrayList<>();
        for (int i = 2; i < 4 + random.nextInt(40); i++) {
            rows.add(Parts.row(
                    i,
                    i % 3 == 0 ? "" : "大张村",
                    "<c r=\"B" + i + "\" t=\"s\"><v>" + i % 4 + "</v></c>",
                    "37011419510102100X",
                    Parts.cell("D" + i, i % 8, i + ".25"),
                    "<c r=\"E%d\" s=\"1\"><f t=\"array\" ref=\"E%d\">DATE(2023,8,25)</f><v>45163.5</v></c>"
                            .formatted(i, i)));
        }
        return new Parts()
                .put("xl/sharedStrings.xml", Parts.texts("甲", "乙_x000D_丙", "<r><t>x</t></r>", "1.10"))
                .sheet(
                        "<cols><col min=\"2\" max=\"2\" hidden=\"1\"/></cols>",
                        Parts.HEADER + String.join("", rows),
                        "<mergeCells><mergeCell ref=\"A2:A4\"/></mergeCells>");
    }
}
