package county.insurance.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import county.insurance.policy.Contracts.Issued;
import county.platform.problem.FieldProblem;
import county.platform.problem.Refused;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An insurer's sheet as people fill it. */
class UnderwritingSheetTest {

    private static final String HEADER = "登记号,姓名或名称,证件号码,投保数量,农户自缴保费（元）,查验数量,保险单号,自缴保费收取日期\n";

    @TempDir
    private Path folder;

    private List<Issued> read(String rows) throws IOException {
        Path file = Files.writeString(folder.resolve("sheet.csv"), HEADER + rows);
        Map<Long, BigDecimal> expected = new TreeMap<>();
        LongStream.rangeClosed(
                        1,
                        rows.lines()
                                .filter(row -> Character.isDigit(row.charAt(0)))
                                .count())
                .forEach(policy -> expected.put(policy, new BigDecimal("2.50")));
        var days = new CollectionDays(
                LocalDate.parse("2023-08-16"), LocalDate.parse("2023-11-06"), LocalDate.parse("2023-12-13"));
        return UnderwritingSheet.read(file, expected, days);
    }

    @Test
    void daysQuantitiesAndNumbersAreReadHoweverTheyAreTyped() throws IOException {
        LocalDate day = LocalDate.parse("2023-09-06");
        assertThat(read("""
                        1,测试甲,,2.5,245,2.5,PDZA2023-0001,2023-09-06
                        2,测试甲,,2.5,245,2.5亩,PDZA2023-0002,2023/9/6
                        3,测试甲,,2.5,245,2.50,pdza2023-0003,2023年9月6日
                        4,测试甲,,2.5,245,２．５,PDZA2023—0004,2023-9-6
                        5,测试甲,,2.5,245,2.5,PDZA 2023 0005,2023-09-06 00:00
                        6,测试甲,,2.5,245,2.5,PDZA2023-0006,20230906
                        7,测试甲,,2.5,245,2.5,ＰＤＺＡ２０２３-0007,2023.9.6
                        8,测试甲,,2.5,245,2.5,PDZA2023-0008,45175
                        """))
                .containsExactly(
                        new Issued(1, "PDZA2023-0001", day),
                        new Issued(2, "PDZA2023-0002", day),
                        new Issued(3, "PDZA2023-0003", day),
                        new Issued(4, "PDZA2023-0004", day),
                        new Issued(5, "PDZA20230005", day),
                        new Issued(6, "PDZA2023-0006", day),
                        new Issued(7, "PDZA2023-0007", day),
                        new Issued(8, "PDZA2023-0008", day));
    }

    @Test
    void whatMayBeSomethingElseIsNamedInItsCell() {
        assertThatThrownBy(() -> read("""
                        1,测试甲,,2.5,245,"2,5",PDZA2023-0001,9月6日
                        2,测试甲,,2.5,245,2 5,PDZA2023-0001,06/09/2023
                        3,测试甲,,2.5,245,1667平方米,pdza2023—0001,2023-12-14
                        """))
                .isInstanceOf(Refused.class)
                .extracting("refusal.fields", InstanceOfAssertFactories.list(FieldProblem.class))
                .extracting(FieldProblem::field, FieldProblem::reason)
                .anySatisfy(found -> assertThat(found.toString()).contains("第 2 行“查验数量”", "逗号只用来"))
                .anySatisfy(found -> assertThat(found.toString()).contains("第 2 行“自缴保费收取日期”", "缺少年份"))
                .anySatisfy(found -> assertThat(found.toString()).contains("第 3 行“查验数量”", "中间有空格"))
                .anySatisfy(found -> assertThat(found.toString()).contains("第 4 行“查验数量”", "单位是平方米"))
                .anySatisfy(found -> assertThat(found.toString()).contains("第 4 行“保险单号”", "与第 2 行"))
                .anySatisfy(found -> assertThat(found.toString()).contains("第 4 行“自缴保费收取日期”", "晚于今天"));
    }
}
