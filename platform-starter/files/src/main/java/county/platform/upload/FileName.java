package county.platform.upload;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a sent file is called, made safe to show and to save on any computer: without folders, without characters that
 * nobody sees or that turn the line round, and without what Windows keeps for itself. Pure.
 */
public final class FileName {

    /** Controls, format characters (bidirectional ones too), line separators, private use and halves of characters. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Zl}\\p{Zp}]");

    private static final Pattern RESERVED = Pattern.compile("[<>:\"|?*]");
    private static final Pattern ENDS = Pattern.compile("^[\\p{Z}\\s]+|[\\p{Z}\\s.]+$");
    private static final Pattern DEVICE =
            Pattern.compile("(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\\..*)?", Pattern.CASE_INSENSITIVE);

    private FileName() {}

    /** The name as it is shown and saved; empty when nothing of it is left. */
    public static String safe(String written) {
        String bare = written.substring(Math.max(written.lastIndexOf('/'), written.lastIndexOf('\\')) + 1);
        String seen = UNSEEN.matcher(bare).replaceAll("");
        String free = RESERVED.matcher(seen).replaceAll("_");
        String name = ENDS.matcher(free).replaceAll("");
        return DEVICE.matcher(name).matches() ? "_" + name : name;
    }

    /** The same with an ending that says what the content is, whatever the sender called it. */
    public static String safe(String written, FileKind content) {
        String name = safe(written);
        List<String> endings = endings(content);
        String small = name.toLowerCase(Locale.ROOT);
        return endings.isEmpty() || endings.stream().anyMatch(small::endsWith) ? name : name + endings.getFirst();
    }

    private static List<String> endings(FileKind content) {
        return switch (content) {
            case PDF -> List.of(".pdf");
            case JPEG -> List.of(".jpg", ".jpeg");
            case PNG -> List.of(".png");
            case XLSX -> List.of(".xlsx");
            default -> List.of();
        };
    }
}
