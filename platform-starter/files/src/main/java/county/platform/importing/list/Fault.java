package county.platform.importing.list;

/**
 * Something about a row that stands against taking the file, or that is worth knowing.
 *
 * @param row as the spreadsheet counts it
 * @param column the file's name of the column
 * @param value as it stands in the file; numbers that belong to a person are masked
 * @param severity {@link #FAULT} or {@link #NOTICE}
 */
public record Fault(int row, String column, String value, String reason, String severity) {

    public static final String FAULT = "fault";
    public static final String NOTICE = "notice";

    private static final String WHOLE_FILE = "整份文件";
    private static final int SHOWN = 60;

    /** What is worth knowing of the file as a whole; {@code row} is where to look. */
    public static Fault ofFile(int row, String value, String reason) {
        return new Fault(row, WHOLE_FILE, shown(value), reason, NOTICE);
    }

    /** As much of what somebody wrote as is shown beside a reason. */
    public static String shown(String written) {
        return written.length() <= SHOWN ? written : written.substring(0, SHOWN) + "…";
    }
}
