package county.platform.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** CSV files as people send them. */
class SeparatedTest {

    private static final SheetShape SHAPE = SheetShape.of(Set.of("姓名", "村", "数量"));

    @TempDir
    private Path directory;

    private final List<SheetRow> rows = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({
        "UTF-8, ','",
        "UTF-8, ';'",
        "UTF-8, '\t'",
        "UTF-8, '|'",
        "GB18030, ','",
        "GB18030, ';'",
        "UTF-16LE, '\t'",
        "UTF-16BE, '\t'",
    })
    void readsAllCharsetsAndSeparatorsBelowTitleLines(String charset, String separator) throws IOException {
        String text = "2023年清单，一户一行;第一稿,第二稿\n\n姓名%s村%s数量\n\"张,某;\t某|\"%s一村%s2\n".replace("%s", separator);
        String mark = charset.startsWith("UTF-16") ? "\uFEFF" : "";
        SheetReport report = read((mark + text).getBytes(Charset.forName(charset)));
        assertThat(report.header()).isEqualTo(3);
        assertThat(rows.getFirst().number()).isEqualTo(4);
        assertThat(rows.getFirst().text("姓名")).isEqualTo("张,某;\t某|");
        assertThat(rows.getFirst().text("数量")).isEqualTo("2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void countsRecordsAsASpreadsheetCountsRows(String end) throws IOException {
        read("姓名,村%s\"甲%s乙\",\"一村\"%s%s丙,二村%s丁,三村".replace("%s", end).getBytes(StandardCharsets.UTF_8));
        assertThat(rows).extracting(SheetRow::number).containsExactly(2, 4, 5);
        assertThat(rows.getFirst().text("姓名")).isEqualTo("甲\n乙");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sep=;\r\n", "SEP=;\n", "\"sep=;\"\n"})
    void takesTheSeparatorThatTheFileNamesAndDoesNotCountThatLine(String line) throws IOException {
        read((line + "姓名;村\n甲,乙;一村\n").getBytes(StandardCharsets.UTF_8));
        assertThat(rows.getFirst().text("姓名")).isEqualTo("甲,乙");
        assertThat(rows.getFirst().number()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "=\"00123\" | 00123",
                "\"=\"\"00123\"\"\" | 00123",
                "'=1+1 | =1+1",
                "'-1号棚 | -1号棚",
                "''=x | '=x",
                "'西坡 | '西坡",
                "5'6\" | 5'6\"",
                "\"a\"b | ab",
                "\"say \"\"hi\"\"\" | say \"hi\"",
            })
    void takesOffWhatProtectsACell(String written, String text) throws IOException {
        read(("姓名,村\n" + written + ",一村\n").getBytes(StandardCharsets.UTF_8));
        assertThat(rows.getFirst().text("姓名")).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "'=1", "''=1", "+86", "-1号棚", "@x", "'西坡", "＝甲", "甲", ""})
    void readsBackWhatItProtected(String text) {
        assertThat(SheetWriter.unprotected(SheetWriter.harmless(text))).isEqualTo(text);
        assertThat(CsvCell.of(SheetWriter.harmless(text)).text()).isEqualTo(text);
    }

    @Test
    void namesCharactersThatNoTextMayHaveWhereverTheyStand() throws IOException {
        read(("姓名,村\n" + "甲,一村\n".repeat(2_000) + "乙\b丙,一村\n").getBytes(StandardCharsets.UTF_8));
        assertThat(rows.getLast().doubt("姓名")).extracting(Doubt::kind).isEqualTo(Doubt.Kind.CONTROL);
        assertThat(rows.getLast().doubt("姓名"))
                .extracting(Doubt::reason)
                .asString()
                .contains("U+0008");
        rows.clear();
        read("姓名,村\n乙\b丙,一村\n".getBytes(StandardCharsets.UTF_8));
        assertThat(rows.getFirst().doubt("姓名")).extracting(Doubt::kind).isEqualTo(Doubt.Kind.CONTROL);
    }

    @Test
    void doubtsAllCellsOfARowThatIsLongerThanTheHeader() throws IOException {
        read("姓名,数量,村\n甲,14,85,一村\n乙,14.85,一村,,\n".getBytes(StandardCharsets.UTF_8));
        assertThat(rows.getFirst().doubt("数量")).extracting(Doubt::kind).isEqualTo(Doubt.Kind.MISPLACED);
        assertThat(rows.getLast().doubt("数量")).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<html><body><table> | 网页格式",
                "<!DOCTYPE html><html> | 网页格式",
                "<meta charset='gbk'><table> | 网页格式",
                "MIME-Version: 1.0 | 网页格式",
                "<?xml version='1.0'?><?mso-application progid='Excel.Sheet'?><Workbook"
                        + " xmlns='urn:schemas-microsoft-com:office:spreadsheet'> | Excel 2003",
                "姓名,村¶甲,\"一村 | 引号不成对",
                "%PDF-1.7 | PDF",
            })
    void namesWhatIsNoList(String text, String reason) {
        assertThatThrownBy(() -> read(text.replace('¶', '\n').getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(BadSheet.class)
                .hasMessageContaining(reason);
    }

    private SheetReport read(byte[] content) throws IOException {
        Path file = Files.write(Files.createTempFile(directory, "list", ""), content);
        return new SheetReader().read(file, SHAPE, rows::add);
    }
}
