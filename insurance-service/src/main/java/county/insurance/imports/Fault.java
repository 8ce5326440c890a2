package county.insurance.imports;

/**
 * Something about a row that stands against taking the file, or that is worth knowing.
 *
 * @param row as the spreadsheet counts it
 * @param column the file's name of the column
 * @param value as it stands in the file; numbers that belong to a person are masked
 * @param severity {@link #FAULT} or {@link #NOTICE}
 */
record Fault(int row, String column, String value, String reason, String severity) {

    static final String FAULT = "fault";
    static final String NOTICE = "notice";
}
