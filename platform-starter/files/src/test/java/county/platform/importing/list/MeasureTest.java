package county.platform.importing.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasureTest {

    @ParameterizedTest
    @CsvSource({
        "3, 亩, 0.2000",
        "1, 亩, 0.0667",
        "2.5, 亩, 0.1667",
        "100, 平方米, 0.0100",
        "0.5, 平方米, 0.0001",
        "1.5, 平方公里, 150.0000",
        "0.3, 万亩, 200.0000",
        "1, 顷, 6.6667",
        "2.345678, 公顷, 2.345678",
        "2.345678, , 2.345678",
    })
    void areasComeToHectaresByFractionsRoundedOnce(BigDecimal number, String unit, BigDecimal hectares) {
        assertThat(Measure.hectares(4).converted(number, unit)).isEqualTo(hectares);
    }

    @ParameterizedTest
    @CsvSource({"1, 公顷, 15.00", "0.0667, 公顷, 1.00", "667, 平方米, 1.00", "1000, 平方米, 1.50", "2, 亩, 2"})
    void andToMu(BigDecimal number, String unit, BigDecimal mu) {
        assertThat(Measure.mu(2).converted(number, unit)).isEqualTo(mu);
    }

    @ParameterizedTest
    @CsvSource({"1.2345, 万立方米, 12345.00", "3, 立方米, 3"})
    void timberComesToCubicMetres(BigDecimal number, String unit, BigDecimal cubicMetres) {
        assertThat(Measure.cubicMetres(2).converted(number, unit)).isEqualTo(cubicMetres);
    }

    /** A unit of a header may say what no cell may: 元/亩. */
    @ParameterizedTest
    @CsvSource({"元, true, true", "元/亩, true, false", "万元, false, false", "亩, false, false"})
    void knowsWhatAHeaderAndACellMayName(String unit, boolean header, boolean cell) {
        Measure measure = Measure.in("元").headed("元/亩");
        assertThat(measure.fits(unit)).isEqualTo(header);
        assertThat(measure.knows(unit)).isEqualTo(cell);
    }
}
