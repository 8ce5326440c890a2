package county.platform.sheet;

import static county.platform.sheet.Parts.HEADER;
import static county.platform.sheet.Parts.cell;
import static county.platform.sheet.Parts.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkbookTest {

    private static final SheetShape SHAPE = SheetShape.of(Set.of("村", "姓名", "证件号码", "数量", "签字日期", "保险费", "农户承担"))
            .fillingDown(Set.of("村"))
            .summing(Set.of("数量", "保险费"));
    private static final String ID = "37011419510102100X";

    @TempDir
    private Path directory;

    private final List<SheetRow> rows = new ArrayList<>();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 2.5 | 2.5 |",
                "0 | 2.50 | 2.5 |",
                "0 | 0.10000000000000001 | 0.1 |",
                "0 | 1E+5 | 100000 |",
                "0 | -0.0 | 0 |",
                "0 | 123456789012345 | 123456789012345 |",
                "0 | 1234567890123450 | 1234567890123450 | LONG_NUMBER",
                "0 | 6.217000000000123E+18 | 6217000000000120000 | LONG_NUMBER",
                "0 | 1E2147483647 | 1E2147483647 | ERROR",
                "0 | 1E999 | 1E999 | ERROR",
                "0 | NaN | NaN | ERROR",
                "1 | 45163 | 2023-08-25 | DATE",
                "1 | 45163.4375 | 2023-08-25 | DATE",
                "1 | 59 | 1900-02-28 | DATE",
                "1 | 0 | 1900-01-00 | DATE",
                "1 | -5 | -5 | ERROR",
                "2 | 2.5 | 2.5 |",
                "2 | 2.456 | 2.456 | ROUNDED",
                "3 | 2.5 | 2.5公顷 |",
                "4 | 0.8 | 0.8 | PERCENT",
                "5 | 45163 | 2023-08-25 | DATE",
                "6 | 12345 | 12345 | ROUNDED",
                "7 | 0.5 | 12:00 | DATE",
            })
    void saysWhatANumberIsAndWhatSpeaksAgainstIt(int style, String value, String text, Doubt.Kind doubt)
            throws IOException {
        for (String formula : List.of("", "<f>A1</f>")) {
            read(new Parts()
                    .sheet(HEADER
                            + row(
                                    2,
                                    "村",
                                    "甲",
                                    ID,
                                    "<c r=\"D2\" s=\"%d\">%s<v>%s</v></c>".formatted(style, formula, value))));
            SheetRow read = rows.removeFirst();
            assertThat(read.text("数量(亩)")).isEqualTo(text);
            Doubt found = read.doubt("数量(亩)");
            assertThat(found == null ? null : found.kind()).isEqualTo(doubt);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "14, DATE",
        "57, DATE",
        "20, TIME",
        "32, TIME",
        "9, PERCENT",
        "2, NUMBER",
        "49, NUMBER",
        "0, NUMBER",
    })
    void knowsTheFormatsOfEverySpreadsheet(int id, Shown.Kind kind) {
        assertThat(Shown.builtIn(id).kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "yyyy/m/d;@ | DATE | -1 |",
                "[$-804]e\"年\"m\"月\" | DATE | -1 |",
                "[DBNum1][$-804]yyyy\"年\"m\"月\"d\"日\" | DATE | -1 |",
                "m\"-\"d | DATE | -1 |",
                "yyyy/m/d h:mm | DATE | -1 |",
                "上午/下午h\"时\"mm\"分\" | TIME | -1 |",
                "[h]:mm | TIME | -1 |",
                "G/通用格式 | NUMBER | -1 |",
                "General\"亩\" | NUMBER | -1 | 亩",
                "0.00 \"yd\" | NUMBER | 2 |",
                "0.00\"平方米\" | NUMBER | 2 | 平方米",
                "#,##0.00_);[Red]\\(#,##0.00\\) | NUMBER | 2 |",
                "¥#,##0.00 | NUMBER | 2 | 元",
                "0.00E+00 | NUMBER | -1 |",
                "0.00% | PERCENT | 2 |",
                "0!.0,\"万\" | OTHERWISE | -1 |",
                "# ?/? | OTHERWISE | -1 |",
                ";;; | OTHERWISE | -1 |",
                "@ | NUMBER | -1 |",
            })
    void understandsFormats(String code, Shown.Kind kind, int decimals, String unit) {
        assertThat(Shown.of(code)).isEqualTo(new Shown(kind, decimals, unit));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<c r='B2' t='str'><f>A1</f><v>1.10</v></c> | 1.10 |",
                "<c r='B2' t='str'><v>2E3</v></c> | 2E3 | SCIENTIFIC",
                "<c r='B2'><f>A1</f></c> | （公式） | ERROR",
                "<c r='B2' t='e'><v>#N/A</v></c> | #N/A | ERROR",
                "<c r='B2' t='str'><v>#REF!</v></c> | #REF! | ERROR",
                "<c r='B2' t='d'><v>2023-08-25T10:30:00</v></c> | 2023-08-25 | DATE",
                "<c r='B2' t='b'><v>1</v></c> | 是 |",
                "<c r='B2' t='inlineStr'><is><r><t>测</t></r><r><t>试</t></r><rPh sb='0'"
                        + " eb='1'><t>ceshi</t></rPh></is></c> | 测试 |",
                "<c r='B2' t='str'><v>甲_x000D_&#10;乙</v></c> | '甲\n乙' |",
                "<c r='B2' t='str'><v>_x005F_x0041_</v></c> | _x0041_ |",
                "<c r='B2' t='str'><v>测_x0008_试</v></c> | '测\b试' | CONTROL",
                "<c r='B2' t='str'><v>测_xD800_试</v></c> | '测\uD800试' | CONTROL",
                "<c r='B2' t='str'><v>测_xFFFE_试</v></c> | '测\uFFFE试' | CONTROL",
                "<c r='B2' t='str'><v>测\u202E试</v></c> | '测\u202E试' | CONTROL",
                "<c r='B2' t='str'><v>测\u200B试</v></c> | '测\u200B试' | INVISIBLE",
                "<c r='B2' t='str'><v>测\u3164试</v></c> | '测\u3164试' | INVISIBLE",
                "<c r='B2' t='str'><f>A1</f><v></v></c> | '' |",
                "<c r='B2' t='str'><v>\u202D3701\u202C</v></c> | 3701 |",
                "<c r='B2' t='str'><v>\uFEFF\u00A0甲\uFE0F\u3000</v></c> | 甲 |",
            })
    void saysWhatATextIs(String cell, String text, Doubt.Kind doubt) throws IOException {
        read(new Parts().sheet(HEADER + row(2, "村", cell.replace('\'', '"'), ID)));
        SheetRow read = rows.getFirst();
        assertThat(read.text("姓名")).isEqualTo(text);
        Doubt found = read.doubt("姓名");
        assertThat(found == null ? null : found.kind()).isEqualTo(doubt);
    }

    @Test
    void countsRowsAsASpreadsheetDoesWhenTheyHaveNoNumber() throws IOException {
        String cells = "<c t=\"inlineStr\"><is><t>%s</t></is></c>";
        read(new Parts()
                .sheet("<row>" + cells.formatted("村") + cells.formatted("姓名") + "</row><row/><row>"
                        + cells.formatted("一村") + cells.formatted("甲") + "</row><row r=\"9\">" + cells.formatted("二村")
                        + "</row>"));
        assertThat(rows).extracting(SheetRow::number).containsExactly(3, 9);
        assertThat(rows.getFirst().text("姓名")).isEqualTo("甲");
    }

    @Test
    void accountsForEveryRow() throws IOException {
        SheetReport report = read(new Parts()
                .sheet(
                        "<cols><col min=\"3\" max=\"3\" hidden=\"1\"/></cols>",
                        row(1, "2023年投保清单")
                                + row(2, "填报单位：某镇", "", "", "单位：亩")
                                + HEADER.replace("r=\"1\"", "r=\"4\"").replaceAll("([A-E])1\"", "$14\"")
                                + row(5, "# 说明：每户一行")
                                + row(6, "一村", "甲", ID, cell("D6", 0, "2.5"))
                                + row(7, "一村", "乙", ID, cell("D7", 0, "1.5"), "", "没有表头")
                                        .replace("<row", "<row hidden=\"1\"")
                                + row(8, "小计", "", "", cell("D8", 0, "4"))
                                + row(9, "村（社区）", "姓名", "证件号码", "数量（亩）", "签字日期")
                                + row(10, "二村", "丙", ID, cell("D10", 0, "3"))
                                + row(11, "", "合 计：", "", cell("D11", 0, "8"))
                                + row(13, "制表人：某某", "", "审核人：某某")
                                + row(14, "注：本表一式三份"),
                        ""));
        assertThat(rows).extracting(SheetRow::number).containsExactly(6, 7, 10);
        assertThat(report.header()).isEqualTo(4);
        assertThat(report.data()).isEqualTo(3);
        assertThat(report.titles().first()).containsExactly(1, 2);
        assertThat(report.empty().first()).containsExactly(3, 12);
        assertThat(report.help().first()).containsExactly(5);
        assertThat(report.headers().first()).containsExactly(9);
        assertThat(report.notes().first()).containsExactly(13, 14);
        assertThat(report.hidden().first()).containsExactly(7);
        assertThat(report.hiddenColumns()).containsExactly("证件号码");
        assertThat(report.unnamedColumns()).containsExactly("F");
        assertThat(report.totals()).extracting(SheetReport.Total::row).containsExactly(8, 11);
        assertThat(report.totals().getFirst().sums()).allMatch(SheetReport.Sum::agrees);
        SheetReport.Sum wrong = report.totals().getLast().sums().getFirst();
        assertThat(wrong.agrees()).isFalse();
        assertThat(wrong.counted()).isEqualByComparingTo("7");
        assertThat(rows.getFirst().hidden("证件号码")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"合计", "小计", "总计", "本页合计", "一村合计"})
    void takesARowWithSomebodysNumberForDataWhateverItIsCalled(String village) throws IOException {
        SheetReport report =
                read(new Parts().sheet(HEADER + row(2, village, "甲", ID, "1") + row(3, village, "", "", "1")));
        assertThat(rows).extracting(SheetRow::number).containsExactly(2);
        assertThat(report.totals()).hasSize(1);
    }

    @Test
    void takesAnErrorInTheFirstCellForDataAndHelpForHelp() throws IOException {
        SheetReport report = read(new Parts()
                .sheet(HEADER
                        + row(2, "<c r=\"A2\" t=\"e\"><v>#REF!</v></c>", "甲", ID)
                        + row(3, "#N/A", "乙", ID)
                        + row(4, "# 说明")));
        assertThat(rows).extracting(SheetRow::number).containsExactly(2, 3);
        assertThat(report.help().count()).isEqualTo(1);
    }

    @Test
    void understandsAHeaderOfTwoLines() throws IOException {
        read(new Parts()
                .sheet(
                        "",
                        row(1, "村（社区）", "姓名", "证件号码", "数量（亩）", "保险费（元）")
                                + row(2, "", "", "", "", "合计", "农户承担", "其他")
                                + row(3, "一村", "甲", ID, "2", "100", "40", "60"),
                        "<mergeCells><mergeCell ref=\"E1:G1\"/></mergeCells>"));
        SheetRow row = rows.getFirst();
        assertThat(row.columns()).containsExactly("村(社区)", "姓名", "证件号码", "数量(亩)", "保险费(元)", "农户承担", "保险费其他");
        assertThat(row.text("农户承担")).isEqualTo("40");
        assertThat(row.unitOf("农户承担")).isEqualTo("元");
        assertThat(row.unitOf("数量（亩）")).isEqualTo("亩");
    }

    @Test
    void understandsAHeaderBelowGroupsOfColumns() throws IOException {
        read(new Parts()
                .sheet(row(1, "村（社区）", "农户信息", "", "", "保险")
                        + row(2, "", "姓名", "证件号码", "数量（亩）", "保险费")
                        + row(3, "一村", "甲", ID, "2", "100")));
        assertThat(rows.getFirst().columns()).containsExactly("村(社区)", "姓名", "证件号码", "数量(亩)", "保险费");
    }

    @Test
    void fillsMergedCellsDownWhereThatIsMeantAndNamesTheOthers() throws IOException {
        read(new Parts()
                .sheet(
                        "",
                        HEADER
                                + row(2, "一村", "甲", ID, "1")
                                + row(3, "", "", ID, "1")
                                + row(4, "", "丙", ID, "1")
                                + row(5, "", "丁", ID, "1"),
                        "<mergeCells count=\"2\"><mergeCell ref=\"A2:A4\"/><mergeCell ref=\"B2:B3\"/></mergeCells>"));
        assertThat(rows).extracting(row -> row.text("村（社区）")).containsExactly("一村", "一村", "一村", "");
        assertThat(rows.get(1).doubt("姓名")).extracting(Doubt::kind).isEqualTo(Doubt.Kind.MERGED);
        assertThat(rows.get(1).doubt("姓名")).extracting(Doubt::reason).asString().contains("合并单元格", "第 2 行");
        assertThat(rows.get(3).doubt("村（社区）")).isNull();
    }

    @Test
    void readsTheFirstVisibleSheetThatIsAListAndNamesTheOthers() throws IOException {
        Parts parts = sheets("<sheet name=\"字典\" state=\"hidden\" r:id=\"rId1\"/><sheet name=\"说明\" r:id=\"rId4\"/>"
                        + "<sheet name=\"名单\" r:id=\"rId5\"/>")
                .put("xl/worksheets/sheet2.xml", Parts.worksheet("<sheetData>" + row(1, "请看第三张表") + "</sheetData>"))
                .put(
                        "xl/worksheets/sheet3.xml",
                        Parts.worksheet("<sheetData>" + HEADER + row(2, "村", "甲", ID) + "</sheetData>"));
        SheetReport report = read(parts);
        assertThat(report.sheet()).isEqualTo("名单");
        assertThat(report.otherSheets())
                .containsExactly(
                        new SheetReport.OtherSheet("字典", true, 1, true),
                        new SheetReport.OtherSheet("说明", false, 1, false));
        assertThat(rows).hasSize(1);
    }

    @Test
    void refusesAFileWhoseSecondSheetIsAListToo() {
        Parts parts = sheets("<sheet name=\"大张村\" r:id=\"rId4\"/><sheet name=\"大高村\" r:id=\"rId5\"/>")
                .put(
                        "xl/worksheets/sheet2.xml",
                        Parts.worksheet("<sheetData>" + HEADER + row(2, "村", "甲", ID) + "</sheetData>"))
                .put(
                        "xl/worksheets/sheet3.xml",
                        Parts.worksheet(
                                "<sheetData>" + HEADER + row(2, "村", "甲", ID) + row(3, "村", "乙", ID) + "</sheetData>"));
        assertThatThrownBy(() -> read(parts)).hasMessageContaining("第二张工作表“大高村”还有 2 行");
        assertThat(rows).isEmpty();
    }

    private static Parts sheets(String sheets) {
        return new Parts()
                .put("xl/workbook.xml", Parts.workbook(sheets))
                .put(
                        "xl/_rels/workbook.xml.rels",
                        Parts.relations(
                                "rId1",
                                "worksheet",
                                "worksheets/sheet1.xml",
                                "rId4",
                                "worksheet",
                                "/xl/worksheets/sheet2.xml",
                                "rId5",
                                "worksheet",
                                "worksheets/../worksheets/sheet3.xml".replace("worksheets/../", "")));
    }

    @Test
    void findsPartsByWhatTheyAre() throws IOException {
        Parts parts = new Parts()
                .put("_rels/.rels", Parts.relations("a", "officeDocument", "/data/book.dat"))
                .put("data/book.dat", Parts.workbook("<sheet name=\"名单\" r:id=\"x\"/>"))
                .put(
                        "data/_rels/book.dat.rels",
                        Parts.relations("x", "worksheet", "../other/one.bin.xml", "y", "sharedStrings", "t.dat"))
                .put("data/t.dat", Parts.texts("共用"))
                .put(
                        "other/one.bin.xml",
                        Parts.worksheet("<sheetData>" + HEADER + row(2, "村", "<c r=\"B2\" t=\"s\"><v>0</v></c>", ID)
                                        + "</sheetData>")
                                .replace("<", "<x:")
                                .replace("<x:/", "</x:")
                                .replace("<x:?", "<?")
                                .replace("xmlns=", "xmlns:x="));
        read(parts);
        assertThat(rows.getFirst().text("姓名")).isEqualTo("共用");
    }

    @Test
    void saysThatOneOfTwoColumnsIsHidden() {
        Parts parts = new Parts()
                .sheet(
                        "<cols><col min=\"2\" max=\"2\" hidden=\"1\"/></cols>",
                        row(1, "村", "姓名", "姓名") + row(2, "a", "b", "c"),
                        "");
        assertThatThrownBy(() -> read(parts)).hasMessageContaining("其中 B 列是隐藏的");
    }

    @ParameterizedTest
    @CsvSource({
        "mimetype content.xml, .ods",
        "word/document.xml, Word",
        "xl/workbook.bin, .xlsb",
        "a.txt, 压缩包",
    })
    void namesOtherFormats(String names, String reason) throws IOException {
        var parts = new Parts();
        List.copyOf(parts.all().keySet()).forEach(parts::without);
        for (String name : List.of("mimetype", "content.xml", "word/document.xml", "xl/workbook.bin", "a.txt")) {
            if (names.contains(name)) {
                parts.put(name, "x");
            }
        }
        Path file = parts.write(directory);
        assertThatThrownBy(() -> read(file)).isInstanceOf(BadSheet.class).hasMessageContaining(reason);
    }

    @ParameterizedTest
    @CsvSource({"EncryptedPackage, 密码", "WordDocument, Word", "Workbook, 旧版格式"})
    void namesWhatTheOldContainerHolds(String stream, String reason) throws IOException {
        var content = new java.io.ByteArrayOutputStream();
        content.write(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0});
        content.write(new byte[70_000]);
        content.write(stream.getBytes(java.nio.charset.StandardCharsets.UTF_16LE));
        Path file = Files.write(directory.resolve("old"), content.toByteArray());
        assertThatThrownBy(() -> read(file)).isInstanceOf(BadSheet.class).hasMessageContaining(reason);
    }

    @Test
    void endsWhenItsTimeIsOverOrItsThreadIsInterrupted() throws IOException {
        Path file = new Parts().sheet(HEADER + row(2, "村", "甲", ID)).write(directory);
        assertThatThrownBy(() -> new SheetReader(SheetLimits.USUAL, () -> true).read(file, SHAPE, rows::add))
                .isInstanceOf(BadSheet.class)
                .hasMessageContaining("时间太长");
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> read(file)).isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    private SheetReport read(Parts parts) throws IOException {
        return read(parts.write(directory));
    }

    private SheetReport read(Path file) {
        return new SheetReader().read(file, SHAPE, rows::add);
    }
}
