package county.platform.yearly;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpacedTextTest {

    private static final String PRINTED = """
            附件 2:

            某区 2023 年度任务指标

            单位  土地总面积 (公顷) 造林面积 （公顷） 森林覆盖率 (%)
            某区 171,909.26 366.67 22.76
            垛 庄 镇 12949.98 60.4 49.08
            胡山林场　131.86　0　98.48
            """;

    @Test
    void aTablePrintedWithBlanksGetsItsColumnsLineByLine() {
        SpacedText spaced = SpacedText.of(PRINTED);
        assertThat(spaced.text().lines())
                .containsExactly(
                        "附件 2:",
                        "",
                        "某区\t2023\t年度任务指标",
                        "",
                        "单位\t土地总面积(公顷)\t造林面积（公顷）\t森林覆盖率(%)",
                        "某区\t171,909.26\t366.67\t22.76",
                        "垛庄镇\t12949.98\t60.4\t49.08",
                        "胡山林场\t131.86\t0\t98.48");
        assertThat(spaced.uneven()).containsExactly(3);
    }

    @Test
    void aLineWithFewerColumnsIsKnownForNobodyCanTellWhichIsEmpty() {
        assertThat(SpacedText.of("单位 甲 乙 丙\n某镇 1 2 3\n他镇 1 3\n").uneven()).containsExactly(3);
    }

    @Test
    void columnsFarApartMayHaveBlanksInTheirNames() {
        assertThat(SpacedText.of("单位名称   土地 总面积   造林\n明水 街道    1.5    2\n").text())
                .isEqualTo("单位名称\t土地 总面积\t造林\n明水 街道\t1.5\t2");
    }

    @ParameterizedTest
    @CsvSource({
        "'单位\t甲 (公顷)\n某镇\t1\n'",
        "'单位,甲 (公顷),乙\n某镇,1,2\n'",
        "'单位;甲;乙\n某镇;1;2\n'",
    })
    void whatHasItsColumnsStaysAsItIs(String text) {
        assertThat(SpacedText.of(text).text()).isEqualTo(text);
    }
}
