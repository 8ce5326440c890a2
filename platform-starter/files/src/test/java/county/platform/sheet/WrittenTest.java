package county.platform.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2.5 | 2.5 |",
                "007 | 7 |",
                "-5.00 | -5.00 |",
                "+5 | 5 |",
                "1,250.50 | 1250.50 |",
                "1，250 | 1250 |",
                "12,345,678 | 12345678 |",
                "２．５ | 2.5 |",
                "２．５亩 | 2.5 | 亩",
                "2.5亩 | 2.5 | 亩",
                "2.5 亩 | 2.5 | 亩",
                "'2.5\u00A0亩' | 2.5 | 亩",
                "245元 | 245 | 元",
                "￥245.00 | 245.00 | 元",
                "¥1,245 | 1245 | 元",
                "1667㎡ | 1667 | 平方米",
                "1667m² | 1667 | 平方米",
                "1667平米 | 1667 | 平方米",
                "0.17公顷 | 0.17 | 公顷",
                "20头 | 20 | 头",
                "1.06元/斤 | 1.06 | 元/斤",
                "80% | 80 | %",
                "'\u200B2.5\u202C' | 2.5 |",
                "999999999999999.1234567890 | 999999999999999.1234567890 |",
            })
    void understandsNumbers(String text, BigDecimal value, String unit) {
        Written<BigDecimal> number = Written.number(text);
        assertThat(number.value()).as(number.reason()).isEqualTo(value);
        assertThat(number.unit()).isEqualTo(unit);
        assertThat(number.reason()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2,5 | 逗号",
                "2，5 | 逗号",
                "1，06 | 逗号",
                "12,34 | 逗号",
                "12,5 | 逗号",
                "1,2345 | 逗号",
                "1234,567 | 逗号",
                ",500 | 逗号",
                "1,,000 | 逗号",
                "2 5 | 空格",
                "2　5 | 空格",
                "'2\u00A05亩' | 空格",
                "1 06 | 空格",
                "2。5 | 应是一个数",
                "2.5.1 | 应是一个数",
                ".5 | 应是一个数",
                "5. | 应是一个数",
                "二 | 应是一个数",
                "约2.5 | 应是一个数",
                "2亩5分 | 应是一个数",
                "2.5左右 | 应是一个数",
                "--5 | 应是一个数",
                "'' | 应是一个数",
                "亩 | 应是一个数",
                "NaN | 应是一个数",
                "1E3 | 科学计数法",
                "1E2147483647 | 科学计数法",
                "3.7e+17 | 科学计数法",
                "1234567890123456 | 位数太多",
                "1.12345678901 | 位数太多",
            })
    void refusesWhatIsNoClearNumber(String text, String reason) {
        Written<BigDecimal> number = Written.number(text);
        assertThat(number.value()).isNull();
        assertThat(number.reason()).contains(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "2023-08-25",
        "2023-8-25",
        "2023/8/25",
        "2023/08/25",
        "2023.8.25",
        "2023.08.25",
        "20230825",
        "2023年8月25日",
        "2023年08月25日",
        "2023年8月25",
        "2023 年 8 月 25 日",
        "２０２３年８月２５日",
        "２０２３－８－２５",
        "2023-08-25 10:30",
        "2023-08-25 10:30:15",
        "2023-08-25T10:30:15",
        "2023/8/25 0:00",
        "2023年8月25日10时30分",
        "2023年8月25日星期五",
        "2023—8—25",
        "二〇二三年八月二十五日",
        "二○二三年八月二十五日",
    })
    void understandsDays(String text) {
        Written<java.time.LocalDate> day = Written.day(text);
        assertThat(day.value()).as(day.reason()).hasToString("2023-08-25");
        assertThat(day.reason()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "45163, 45163 是表格中日期的序号",
        "45163.4375, 即 2023-08-25",
    })
    void namesTheNumberThatASpreadsheetKeepsForADay(String text, String reason) {
        Written<java.time.LocalDate> day = Written.day(text);
        assertThat(day.value()).hasToString("2023-08-25");
        assertThat(day.reason()).contains(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "23-8-25, 四位",
        "23.8.25, 四位",
        "'23/8/25', 四位",
        "8月25日, 缺少年份",
        "8-25, 缺少年份",
        "8.25, 缺少年份",
        "2023年8月, 缺少月份或日",
        "2023-08, 缺少月份或日",
        "2023, 缺少月份或日",
        "8/25/2023, 哪个是月",
        "2023-02-30, 没有这一天",
        "2023-13-01, 没有这一天",
        "20231301, 没有这一天",
        "八月二十五日, 日期写作",
        "二〇二三年十三月一日, 没有这一天",
        "二〇二三年八月一一日, 日期写作",
        "12345, 日期写作",
        "99999, 日期写作",
        "'', 日期写作",
    })
    void saysWhatIsWrongWithADay(String text, String reason) {
        Written<java.time.LocalDate> day = Written.day(text);
        assertThat(day.value()).isNull();
        assertThat(day.reason()).contains(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "是, true",
        "√, true",
        "' 是 ', true",
        "yes, true",
        "１, true",
        "有, true",
        "否, false",
        "×, false",
        "no, false",
        "0, false",
        "也许,",
        "'',"
    })
    void understandsAnswers(String text, Boolean answer) {
        assertThat(Written.answer(text).value()).isEqualTo(answer);
    }
}
