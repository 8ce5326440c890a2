package county.platform.download;

import county.platform.problem.Refused;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * How many files are made at a time. Each holds a connection to the database while it is written, of ten that a service
 * has: some stay for everybody else whatever is exported.
 */
final class DownloadSlots {

    static final int MOST_OF_ONE = 2;
    static final int MOST_WRITING = 4;

    private static final Duration AGAIN = Duration.ofSeconds(5);

    private final Map<String, Integer> byPerson = new HashMap<>();
    private int writing;

    /** Counts a download of somebody until {@link #leave}; refuses a third one beside two. */
    synchronized void enter(String person) {
        int of = byPerson.getOrDefault(person, 0);
        if (of >= MOST_OF_ONE) {
            throw Refused.tooMany("您已有 " + of + " 个文件正在生成或下载，请等其中一个完成后再导出。", AGAIN);
        }
        byPerson.put(person, of + 1);
    }

    synchronized void leave(String person) {
        byPerson.computeIfPresent(person, (who, of) -> of == 1 ? null : of - 1);
    }

    /** Counts a file that is being written until {@link #written}. */
    synchronized void write() {
        if (writing >= MOST_WRITING) {
            throw Refused.tooMany("现在同时导出的人较多，请过几秒再导出。", AGAIN);
        }
        writing++;
    }

    synchronized void written() {
        writing--;
    }
}
