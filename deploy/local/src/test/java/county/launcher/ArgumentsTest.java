package county.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArgumentsTest {
    private static final Path ROOT = Path.of("/project");

    @Test
    void takesAWholeLineApart() {
        Arguments arguments = parse("up --detach --demo --today 2023-12-13 --base-port 18000 --data /elsewhere");

        assertThat(arguments)
                .isEqualTo(new Arguments(
                        "up",
                        java.util.List.of(),
                        true,
                        true,
                        "2023-12-13",
                        18_000,
                        Names.PARTS,
                        Path.of("/elsewhere")));
    }

    @Test
    void knowsWhereTheDataIsWhenNotTold() {
        assertThat(parse("status").data()).isEqualTo(Path.of("/project/.platform"));
        assertThat(parse("up").basePort()).isNull();
    }

    @Test
    void namesThePartThatACommandIsAbout() {
        assertThat(parse("stop forestry").part()).isEqualTo("forestry");
        assertThatThrownBy(parse("stop")::part).hasMessageContaining("insurance、forestry");
        assertThatThrownBy(parse("stop nothing")::part).isInstanceOf(CannotContinue.class);
        assertThatThrownBy(parse("stop forestry gateway")::part).isInstanceOf(CannotContinue.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            up --today 2023-13-01       | 日期“2023-13-01”无效
            up --today 2023-02-29       | 日期“2023-02-29”无效
            up --today tomorrow         | 日期“tomorrow”无效
            up --today                  | --today 后面缺少值
            up --today --detach         | --today 后面缺少值
            up --base-port abc          | 1024 到 65000
            up --base-port 80           | 1024 到 65000
            up --base-port 65001        | 1024 到 65000
            up --base-port 99999999999  | 1024 到 65000
            up --only forest            | --only 后面
            up --quick                  | 不认识的选项 --quick
            down --demo                 | 只能用于 up
            """)
    void refusesWhatItDoesNotUnderstand(String line, String reason) {
        assertThatThrownBy(() -> parse(line)).isInstanceOf(CannotContinue.class).hasMessageContaining(reason);
    }

    private static Arguments parse(String line) {
        return Arguments.parse(ROOT, line.split(" ", -1));
    }
}
