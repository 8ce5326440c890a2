package county.platform.yearly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import county.platform.importing.list.Fault;
import county.platform.importing.list.NamedColumn;
import county.platform.problem.Refused;
import county.platform.sheet.Column;
import county.platform.sheet.SheetWriter;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A yearly table in all the ways in which it comes. */
class YearReadingTest {

    private static final String PRINTED = """
            附件：

            2023年果品产量目标

            单位\t果园面积 (公顷)\t产量目标 (吨)
            章丘区\t30\t46
            明水街道\t10\t15.5
            相公街道\t20\t30.5
            胡山林场\t0\t0
            """;

    private static final String PLAN = """
            序号\t工作任务\t责任单位\t完成时限
            1\t公开预算\t财政局\t2023-06-30
            2\t公开决算\t\t
            序号\t工作任务\t责任单位\t完成时限
            5\t培训\t各镇街\t
            """;

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(
            strings = {
                PRINTED,
                "附件：\n\n2023年果品产量目标\n单位 果园面积 (公顷) 产量目标 (吨)\n章丘区 30 46\n明水 街道 10 15.5\n相公街道 20 30.5\n胡山林场 0 0\n",
                "镇街,面积（亩）,产量（公斤）\n明水街道,150,\"15,500\"\n相公庄街道办事处,300,30500\n国有胡山林场,0,0\n合计,450,46000\n",
                "单位,果园面积,产量目标\n全区,30公顷,46吨\n明水街道,150亩,15.5\n相公庄,20,30.50\n国有胡山林场,0,0\n",
            })
    void isTheSameHoweverItIsWritten(String text) throws IOException {
        ReadYear read = read(text.getBytes(StandardCharsets.UTF_8), new HarvestTable());
        assertThat(read.faults()).isEmpty();
        assertThat(read.rows().total()).isNotNull();
        assertThat(read.rows().rows())
                .extracting(row -> row.key() + " " + row.text(HarvestTable.AREA) + " " + row.text(HarvestTable.FRUIT))
                .containsExactly("370114001 10.00 15.5", "370114009 20.00 30.5", "farm-hushan 0.00 0.0");
        assertThat(new HarvestTable().quality(read.rows())).isEmpty();
    }

    @Test
    void isReadFromAWorkbookAndFromTheOlderEncoding() throws IOException {
        Path file = directory.resolve("table.xlsx");
        try (var out = Files.newOutputStream(file);
                var sheet = SheetWriter.xlsx(
                        out,
                        "目标",
                        List.of(Column.text("单位", 20), Column.text("果园面积（公顷）", 20), Column.text("产量（吨）", 20)))) {
            sheet.rows(List.of(
                            List.<Object>of("章丘区", "30", "46"),
                            List.<Object>of("明水街道", "10", "15.5"),
                            List.<Object>of("相公街道", "20", "30.5"),
                            List.<Object>of("胡山林场", "0", "0"))
                    .iterator());
        }
        assertThat(YearReading.read(file, new HarvestTable()).faults()).isEmpty();
        assertThat(read(PRINTED.getBytes(Charset.forName("GB18030")), new HarvestTable())
                        .faults())
                .isEmpty();
    }

    /** Nothing is dropped in silence: what stands around the table is told, and what it lacks is a fault. */
    @Test
    void tellsWhatBecameOfEveryRow() throws IOException {
        ReadYear read = read(
                (PRINTED.replace("相公街道\t20\t30.5\n", "") + "注：本表由农业农村局负责解释，如有疑问请致电。\n")
                        .getBytes(StandardCharsets.UTF_8),
                new HarvestTable());
        assertThat(read.faults())
                .extracting(Fault::value, Fault::reason)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("相公庄街道", "表中没有这一行，请补上。"));
        assertThat(read.notices()).extracting(Fault::severity).containsOnly(Fault.NOTICE);
        assertThat(read.notices()).anyMatch(notice -> notice.reason().startsWith("这些行不是表格"));
        assertThat(read.account()).first().asString().startsWith("文件共 9 行：3 行、1 行表头、2 行标题");
    }

    @Test
    void aRowOfWhichNobodyCanTellWhichCellIsEmptyIsAFault() throws IOException {
        ReadYear read = read(
                "单位 果园面积 产量目标 备注\n章丘区 30 46 无\n明水街道 10 15.5 无\n相公街道 20 无\n胡山林场 0 0 无\n"
                        .getBytes(StandardCharsets.UTF_8),
                new HarvestTable());
        assertThat(read.faults()).extracting(Fault::row).contains(4);
        assertThat(read.faults()).anyMatch(fault -> fault.reason().startsWith("这一行与表头的列数不同"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "单位,果园面积\n明水街道,1\n",
                "单位,果园面积（立方米）,产量目标\n明水街道,1,1\n",
                "单位,果园面积,面积,产量目标\n明水街道,1,1,1\n",
                "单位,果园面积,产量目标\n",
                "",
            })
    void whatIsNoSuchTableIsRefused(String text) {
        assertThatThrownBy(() -> read(text.getBytes(StandardCharsets.UTF_8), new HarvestTable()))
                .isInstanceOf(Refused.class);
    }

    /** A plan whose rows are known by their numbers and share what the one above says, column by column. */
    @Test
    void anEmptyCellSaysWhatTheOneAboveSaysWhereTheTableIsSo() throws IOException {
        ReadYear read = read(PLAN.getBytes(StandardCharsets.UTF_8), new Plan());
        assertThat(read.faults()).isEmpty();
        assertThat(read.rows().all())
                .extracting(row -> row.key() + " " + row.values())
                .containsExactly(
                        "1 {task=公开预算, unit=财政局, due=2023-06-30}",
                        "2 {task=公开决算, unit=财政局, due=2023-06-30}",
                        "5 {task=培训, unit=各镇街, due=2023-06-30}");
    }

    private ReadYear read(byte[] content, YearTable table) throws IOException {
        return YearReading.read(Files.write(directory.resolve("table"), content), table);
    }

    private record Plan() implements YearTable {

        @Override
        public String key() {
            return "plan";
        }

        @Override
        public String title() {
            return "工作任务";
        }

        @Override
        public String table() {
            return "plan";
        }

        @Override
        public YearKey rowKey() {
            return YearKey.named("number", NamedColumn.of("序号"));
        }

        @Override
        public List<YearColumn> columns() {
            return List.of(
                    YearColumn.words("task", NamedColumn.of("工作任务"), 100),
                    YearColumn.words("unit", NamedColumn.of("责任单位"), 100).asInheriting(),
                    YearColumn.day("due", NamedColumn.of("完成时限")).asInheriting());
        }

        @Override
        public List<Discrepancy> discrepancies(YearRows rows) {
            return List.of();
        }
    }
}
