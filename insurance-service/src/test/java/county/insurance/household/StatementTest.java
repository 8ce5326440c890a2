package county.insurance.household;

import static org.assertj.core.api.Assertions.assertThat;

import county.platform.document.Printing;
import county.platform.time.BusinessTime;
import county.platform.time.PlatformProperties;
import java.io.IOException;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A name prints as it stands in the record, or the document says what it could not print. */
class StatementTest {

    private static final Printing PRINTING = new Printing(
            new BusinessTime(Clock.fixed(Instant.parse("2023-12-13T00:00:00Z"), BusinessTime.ZONE), true),
            new PlatformProperties(null, null, false));

    @AfterAll
    static void stop() {
        PRINTING.destroy();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "测试",
                "测𬍛",
                "测䶮",
                "测㛃",
                "测𠂇",
                "测𪜀",
                "测𫝀",
                "测𫠠",
                "测𬺰",
                "测龴",
                "测㇉",
                "测鿏",
                "测試",
                "Anna Li",
                "测试·测试",
                "测𬍛𠮷𬱖𫖯"
            })
    void printsRareNames(String name) throws IOException {
        String text = text(name);
        assertThat(text)
                .contains(Normalizer.normalize(name, Normalizer.Form.NFKC))
                .doesNotContain("〓", "#");
    }

    @ParameterizedTest
    @CsvSource({"测𰀀, 测〓, U+30000", "测\uE863甲, 测〓甲, U+E863", "测🙂, 测〓, U+1F642"})
    void saysWhatItCouldNotPrint(String name, String printed, String named) throws IOException {
        assertThat(text(name)).contains(printed, "本文件的字体没有的字", named).doesNotContain("#");
    }

    @ParameterizedTest
    @ValueSource(strings = {"测\b试", "测\uFFFE试", "测\u200B试", "测\u202E试", "测\uD840试", "葛\uDB40\uDD00城"})
    void isMadeOfWhateverIsStored(String name) throws IOException {
        assertThat(text(name)).contains("目标价格保险参保理赔单").doesNotContain("#");
    }

    private static String text(String name) throws IOException {
        try (var document = Loader.loadPDF(
                Objects.requireNonNull(PRINTING.pdf(Statement.of(record(name), LocalDate.parse("2023-12-13")))
                        .block()))) {
            return Normalizer.normalize(new PDFTextStripper().getText(document), Normalizer.Form.NFKC);
        }
    }

    static OwnRecord record(String name) {
        return new OwnRecord(
                5,
                "2023年章丘大葱目标价格保险",
                "章政办发〔2023〕11号",
                "绣惠街道",
                "大张村",
                name,
                "3701**********00**",
                "农商银行",
                "****6789",
                "东坡 3 号地",
                new BigDecimal("2.50"),
                "亩",
                new BigDecimal("8750.00"),
                new BigDecimal("612.50"),
                new BigDecimal("245.00"),
                LocalDate.parse("2023-09-16"),
                LocalDate.parse("2023-12-12"),
                "in-force",
                "PDAA-1",
                null,
                null,
                new BigDecimal("1.06"),
                "元/500克",
                null,
                null,
                null,
                null,
                null);
    }
}
