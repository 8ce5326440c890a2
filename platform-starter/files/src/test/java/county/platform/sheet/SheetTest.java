package county.platform.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SheetTest {

    private static final List<Column> COLUMNS = List.of(
            Column.text("证件号码", 22),
            Column.money("金额（元）"),
            Column.quantity("面积"),
            Column.date("日期"),
            Column.whole("序号"));
    private static final List<Object> VALUES = List.of(
            "37011419900101001X", new BigDecimal("1234.50"), new BigDecimal("0.3333"), LocalDate.of(2023, 12, 13), 7);

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "csv"})
    void readsBackWhatItWrote(String kind) throws IOException {
        Path file = written(kind, List.of(VALUES));
        SheetRow row = read(file).getFirst();
        assertThat(row.number()).isEqualTo(2);
        assertThat(row.columns()).containsExactly("证件号码", "金额(元)", "面积", "日期", "序号");
        assertThat(row.text("证件号码")).isEqualTo("37011419900101001X");
        assertThat(new BigDecimal(row.text("金额（元）"))).isEqualByComparingTo("1234.5");
        assertThat(row.text("面积")).isEqualTo("0.3333");
        assertThat(row.text("日期")).isEqualTo("2023-12-13");
        assertThat(row.text("序号")).isEqualTo("7");
        assertThat(row.text("没有")).isEmpty();
        assertThat(row.has("没有")).isFalse();
        assertThat(row.doubt("证件号码")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "csv"})
    void writesManyRowsAndEmptyCells(String kind) throws IOException {
        var rows = new ArrayList<List<Object>>();
        for (int i = 0; i < 2_500; i++) {
            rows.add(Arrays.asList("id" + i, null, null, null, i));
        }
        List<SheetRow> read = read(written(kind, rows));
        assertThat(read).hasSize(2_500);
        assertThat(read.getLast().text("证件号码")).isEqualTo("id2499");
        assertThat(read.getLast().text("金额(元)")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"=1+1, '''=1+1'", "+86, '''+86'", "-1, '''-1'", "@x, '''@x'", "a=b, a=b", "'', ''"})
    void makesFormulasHarmless(String text, String harmless) {
        assertThat(SheetWriter.harmless(text)).isEqualTo(harmless);
    }

    @Test
    void writesNoFormulaButNegativeNumbers() throws IOException {
        List<Object> row = List.of("=cmd()", new BigDecimal("-5.00"), "\tx", "@y", -1);
        assertThat(Files.readString(written("csv", List.of(row)))).contains("'=cmd(),-5.00,'\tx,'@y,-1");
        assertThat(read(written("xlsx", List.of(row))).getFirst().text("证件号码")).isEqualTo("=cmd()");
        assertThat(read(written("csv", List.of(row))).getFirst().text("证件号码")).isEqualTo("=cmd()");
    }

    @Test
    void saysWhichNumbersASpreadsheetHasDamaged() throws IOException {
        Path file = workbook(sheet -> {
            sheet.value(0, 0, "证件号码");
            sheet.value(0, 1, "账号");
            sheet.value(1, 0, new BigDecimal("370114199001010000"));
            sheet.value(1, 1, new BigDecimal("622202000000123"));
        });
        SheetRow row = read(file).getFirst();
        assertThat(row.doubt("证件号码")).extracting(Doubt::kind).isEqualTo(Doubt.Kind.LONG_NUMBER);
        assertThat(row.doubt("账号")).isNull();
        assertThat(row.text("账号")).isEqualTo("622202000000123");
    }

    @Test
    void passesOverEmptyRowsAndCountsAsTheSpreadsheetDoes() throws IOException {
        Path file = workbook(sheet -> {
            sheet.value(0, 0, " 姓\n名 ");
            sheet.value(2, 0, "\u00A0张某\u3000");
            sheet.value(3, 0, "  ");
        });
        List<SheetRow> rows = read(file);
        assertThat(rows).hasSize(1);
        assertThat(rows.getFirst().number()).isEqualTo(3);
        assertThat(rows.getFirst().text("姓名")).isEqualTo("张某");
    }

    @Test
    void readsDatesAndDecimalsAsTheyAreShown() throws IOException {
        Path file = workbook(sheet -> {
            for (int i = 0; i < 4; i++) {
                sheet.value(0, i, "c" + i);
            }
            sheet.value(1, 0, LocalDate.of(2023, 8, 1));
            sheet.style(1, 0).format("yyyy年m月d日").set();
            sheet.value(1, 1, new BigDecimal("0.10000000000000001"));
            sheet.value(1, 2, new BigDecimal("1E+5"));
            sheet.value(1, 3, new BigDecimal("45000"));
            sheet.style(1, 3).format("0.00 \"yd\"").set();
        });
        SheetRow row = read(file).getFirst();
        assertThat(List.of(row.text("c0"), row.text("c1"), row.text("c2"), row.text("c3")))
                .isEqualTo(List.of("2023-08-01", "0.1", "100000", "45000"));
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, ','", "GB18030, ';'", "UTF-8, '\t'"})
    void readsCsvInTheCharsetsAndWithTheSeparatorsThatPeopleSend(String charset, char separator) throws IOException {
        String text = "姓名%s村\r\n\"张,某;\t某\"%s一村\r\n\r\n".replace("%s", String.valueOf(separator));
        SheetRow row = read(file(text.getBytes(Charset.forName(charset)))).getFirst();
        assertThat(row.text("姓名")).isEqualTo("张,某;\t某");
        assertThat(row.text("村")).isEqualTo("一村");
    }

    @ParameterizedTest
    @CsvSource({
        "'', 没有内容",
        "'a,a\n1,2', 两列都叫",
        "'%PDF-1.7', 请上传",
        "'a\n\"1', 引号",
        "'a\n123456', 超过5个字",
        "'a\n1\n2\n3', 超过2行",
        "'a,b,c,d', 超过3列"
    })
    void saysWhyAListIsBad(String text, String reason) throws IOException {
        Path file = file(text.getBytes(StandardCharsets.UTF_8));
        var reader = new SheetReader(new SheetLimits(2, 3, 5, 1_000));
        assertThatThrownBy(() -> reader.read(file, SheetShape.FIRST_ROW, row -> {}))
                .isInstanceOf(BadSheet.class)
                .hasMessageContaining(reason);
    }

    @Test
    void refusesBrokenAndOldWorkbooks() throws IOException {
        Path broken = zip("xl/nothing.xml", "<x/>");
        assertThatThrownBy(() -> read(broken)).isInstanceOf(BadSheet.class).hasMessageContaining("损坏");
        byte[] half = Files.readAllBytes(written("xlsx", List.of(VALUES)));
        Path cut = file(Arrays.copyOf(half, half.length / 2));
        assertThatThrownBy(() -> read(cut)).isInstanceOf(BadSheet.class);
        Path old = file(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0});
        assertThatThrownBy(() -> read(old)).isInstanceOf(BadSheet.class).hasMessageContaining(".xls");
    }

    @Test
    void doesNotTakeTheCallersFailureForABadFile() throws IOException {
        Path file = written("xlsx", List.of(VALUES));
        assertThatThrownBy(() -> new SheetReader().read(file, SheetShape.FIRST_ROW, row -> {
                    throw new IllegalStateException("mine");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("mine");
    }

    private Path written(String kind, List<? extends List<Object>> rows) throws IOException {
        Path file = Files.createTempFile(directory, "list", "." + kind);
        try (OutputStream out = Files.newOutputStream(file);
                SheetWriter sheet =
                        kind.equals("csv") ? SheetWriter.csv(out, COLUMNS) : SheetWriter.xlsx(out, "名单", COLUMNS)) {
            sheet.rows(rows.iterator());
        }
        return file;
    }

    private Path workbook(Consumer<Worksheet> filling) throws IOException {
        Path file = Files.createTempFile(directory, "book", ".xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            Workbook book = new Workbook(out, "Test", "1.0");
            filling.accept(book.newWorksheet("一"));
            book.finish();
        }
        return file;
    }

    private Path zip(String name, String content) throws IOException {
        Path file = Files.createTempFile(directory, "bomb", ".xlsx");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            out.putNextEntry(new ZipEntry("xl/workbook.xml"));
            out.closeEntry();
            out.putNextEntry(new ZipEntry(name));
            out.write(content.getBytes(StandardCharsets.UTF_8));
            out.closeEntry();
        }
        return file;
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(Files.createTempFile(directory, "file", ""), content);
    }

    private static List<SheetRow> read(Path file) {
        List<SheetRow> rows = new ArrayList<>();
        new SheetReader().read(file, SheetShape.FIRST_ROW, rows::add);
        return rows;
    }
}
