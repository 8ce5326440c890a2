package county.platform.sheet;

/** What a cell of a CSV file says, without what protects it from being taken for something else. */
final class CsvCell {

    private CsvCell() {}

    static CellText of(CharSequence raw) {
        if (raw.isEmpty()) {
            return CellText.EMPTY;
        }
        CellText cell = CellText.of(raw.toString());
        String text = cell.text();
        String bare = bare(text);
        return bare.equals(text) ? cell : CellText.of(bare);
    }

    private static String bare(String text) {
        int end = text.length() - 1;
        if (end >= 2 && text.charAt(0) == '=' && text.charAt(1) == '"' && text.charAt(end) == '"') {
            return text.substring(2, end).replace("\"\"", "\"");
        }
        return SheetWriter.unprotected(text);
    }
}
