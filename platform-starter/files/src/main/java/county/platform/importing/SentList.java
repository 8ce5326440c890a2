package county.platform.importing;

import county.platform.problem.Refused;
import county.platform.upload.FileName;

/**
 * What somebody says of a file that they hand in.
 *
 * @param unit whose list it is
 * @param about what it is about; empty where the kind has one register
 * @param fileName as it is kept
 */
public record SentList(String unit, String about, String fileName) {

    private static final int LONGEST_NAME = 200;

    /**
     * The file under a name that can be kept.
     *
     * @throws Refused when it has none
     */
    public static SentList of(String unit, String about, String fileName) {
        String safe = FileName.safe(fileName);
        if (safe.isEmpty() || safe.length() > LONGEST_NAME) {
            throw Refused.malformed("fileName", "文件名须为 1 至 " + LONGEST_NAME + " 字。");
        }
        return new SentList(unit, about, safe);
    }
}
