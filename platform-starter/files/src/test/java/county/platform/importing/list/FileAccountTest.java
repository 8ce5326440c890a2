package county.platform.importing.list;

import static org.assertj.core.api.Assertions.assertThat;

import county.platform.importing.list.FileAccount.Unread;
import county.platform.sheet.SheetReport;
import county.platform.sheet.SheetReport.Rows;
import java.util.List;
import org.junit.jupiter.api.Test;

class FileAccountTest {

    private static final ListWords WORDS = new ListWords("名单", "户", "这个方案");

    /** A title, an empty row, a header of two lines; three rows of which one is help. */
    @Test
    void countsAHeaderOfTwoLinesAsTwoRows() {
        Rows none = new Rows(0, List.of());
        var report = new SheetReport(
                "名单",
                4,
                3,
                new Rows(1, List.of(1)),
                none,
                new Rows(2, List.of(2, 7)),
                none,
                List.of(),
                none,
                none,
                List.of(),
                List.of(),
                List.of());
        assertThat(FileAccount.of(report, 2).told(0, WORDS))
                .containsExactly("工作表“名单”共 8 行：2 户、2 行表头、1 行标题、1 行说明、2 行空行。");
    }

    @Test
    void namesOnlyWhatThereIs() {
        assertThat(new FileAccount("", 5, 1, 0, 0, 0, 0, 0, 0, 0, List.of()).told(0, WORDS))
                .containsExactly("文件共 6 行：5 户、1 行表头。");
    }

    @Test
    void accountsForEveryRow() {
        var account = new FileAccount(
                "大张村", 40, 1, 2, 3, 4, 5, 6, 7, 2, List.of(new Unread("大高村", false, 4), new Unread("旧表", true, 9)));
        assertThat(account.rows()).isEqualTo(68);
        assertThat(account.told(3, WORDS))
                .containsExactly(
                        "工作表“大张村”共 68 行：40 户、1 行表头、2 行标题、3 行说明、4 行重复的表头、5 行合计、6 行签字或备注、7 行空行。须改正的有 3 行。",
                        "有 2 户的行在表格中是隐藏的，已按名单读取。",
                        "另有工作表“大高村”，其中 4 行有内容，没有读取。",
                        "另有隐藏的工作表“旧表”，其中 9 行有内容，没有读取。");
    }
}
