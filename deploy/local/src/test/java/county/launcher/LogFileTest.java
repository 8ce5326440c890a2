package county.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogFileTest {
    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            java.net.BindException: Address already in use                   | 端口已被其他程序占用
            Web server failed to start. Port 8101 was already in use.        | 端口已被其他程序占用
            FATAL:  could not write lock file: No space left on device       | 磁盘已满
            java.lang.OutOfMemoryError: Java heap space                      | 内存不足
            FATAL:  password authentication failed for user "forestry"       | 数据库密码不符
            Migration of schema "forestry" to version "002" failed!          | 有数据库升级脚本执行失败
            """)
    void knowsTheCausesThatTheUserCanMend(String line, String cause) {
        assertThat(LogFile.cause(log("starting\n" + line + "\nshutting down\n")))
                .contains(cause);
    }

    @Test
    void takesNoFlagForACause() {
        assertThat(LogFile.cause(log("12:00 ERROR no key\nPicked up JAVA_TOOL_OPTIONS: -XX:+ExitOnOutOfMemoryError\n")))
                .contains("no key")
                .doesNotContain("内存不足");
    }

    @Test
    void quotesTheLastErrorOtherwise() {
        assertThat(LogFile.cause(log("12:00 ERROR first\n12:01 ERROR county.Thing : no such thing\n12:02 INFO bye\n")))
                .isEqualTo("“12:01 ERROR county.Thing : no such thing”");
    }

    @Test
    void readsTheMessageOutOfAJsonLine() {
        String line = "{\"@timestamp\":\"2023-12-13\",\"log\":{\"level\":\"ERROR\"},\"message\":\"it broke\","
                + "\"error\":{\"message\":\"the spring\"}}\n{\"log\":{\"level\":\"INFO\"},\"message\":\"bye\"}\n";

        assertThat(LogFile.cause(log(line))).contains("ERROR it broke the spring");
    }

    @Test
    void saysSoWhenThereIsNothingToQuote() {
        assertThat(LogFile.cause(log(""))).isEqualTo("它没有留下日志");
        assertThat(LogFile.cause(directory.resolve("none.log"))).isEqualTo("它没有留下日志");
    }

    @Test
    void keepsTheLogOfTheRunBefore() throws Exception {
        Path log = log("first");
        LogFile.rotate(log);
        Files.writeString(log, "second");
        LogFile.rotate(log);

        assertThat(log).doesNotExist();
        assertThat(directory.resolve("part.log.1")).hasContent("second");
    }

    private Path log(String text) {
        Path log = directory.resolve("part.log");
        Site.write(log, text);
        return log;
    }
}
