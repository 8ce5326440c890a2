package county.platform.sheet;

/**
 * How much a list may be, so that no file can exhaust the memory of a service.
 *
 * @param rows with something in them, the header not counted
 * @param columns with a header
 * @param characters in one cell
 * @param bytes of the file, unpacked; what is read twice counts twice
 */
public record SheetLimits(int rows, int columns, int characters, long bytes) {

    public static final SheetLimits USUAL = new SheetLimits(200_000, 100, 2_000, 256L << 20);

    /** The characters in all cells of one row. */
    public int rowCharacters() {
        return characters * 4;
    }

    void checkRows(int count) {
        if (count > rows) {
            throw new BadSheet("表格超过" + rows + "行，请分成几个文件上传。");
        }
    }

    void checkColumns(int count) {
        if (count > columns) {
            throw new BadSheet("表格超过" + columns + "列。");
        }
    }

    void checkBytes(long count) {
        if (count > bytes) {
            throw new BadSheet("文件展开后过大，请分成几个文件上传。");
        }
    }
}
