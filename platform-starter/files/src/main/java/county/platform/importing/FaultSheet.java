package county.platform.importing;

import county.platform.importing.list.Fault;
import county.platform.sheet.Column;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The workbook that says what is wrong with a file, row by row. */
final class FaultSheet {

    static final String TITLE = "核对结果";

    static final List<Column> COLUMNS = List.of(
            Column.whole("行"),
            Column.text("列", 24),
            Column.text("填写的内容", 30),
            Column.text("性质", 10),
            Column.text("原因", 60));

    private FaultSheet() {}

    /** A line of the account that opens the sheet. */
    static List<@Nullable Object> accounted(String words) {
        return Arrays.asList(null, "整份文件", null, "说明", words);
    }

    static List<@Nullable Object> found(SeenFault fault) {
        return Arrays.asList(
                fault.row(),
                fault.column(),
                fault.value(),
                fault.severity().equals(Fault.FAULT) ? "须改正" : "请留意",
                fault.reason());
    }
}
