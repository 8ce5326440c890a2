package county.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The heap of a service as its garbage collector saw it, in MB. */
final class GcLog {

    private static final Pattern PAUSE = Pattern.compile("(\\d+)M->(\\d+)M\\(\\d+M\\)");

    private final Path file;
    private int seen;

    GcLog(Path file) {
        this.file = file;
    }

    /** What has been used since the last call: the most before a collection, and the most that one left. */
    Used sinceLast() throws IOException {
        List<String> lines = Files.readAllLines(file);
        int peak = 0;
        int left = 0;
        for (String line : lines.subList(seen, lines.size())) {
            Matcher pause = PAUSE.matcher(line);
            if (pause.find()) {
                peak = Math.max(peak, Integer.parseInt(pause.group(1)));
                left = Math.max(left, Integer.parseInt(pause.group(2)));
            }
        }
        seen = lines.size();
        return new Used(peak, left);
    }

    record Used(int peak, int left) {

        @Override
        public String toString() {
            if (peak == 0) {
                return "没有用满过，没有发生回收（-Xmx" + RunningService.HEAP_MEGABYTES + "m）";
            }
            return "回收前最多 " + peak + " MB，回收后最多 " + left + " MB（-Xmx" + RunningService.HEAP_MEGABYTES + "m）";
        }
    }
}
