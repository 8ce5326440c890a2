package county.platform.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.format.support.DefaultFormattingConversionService;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import reactor.core.publisher.Mono;

/** What no request may carry. */
class EntryTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "大张村",
                "𬍛䶮·测试",
                "第一行\n第二行\r\n\t第三行",
                "葛\uDB40\uDD01城", // a variant of a character
                "测\u200B试",
                "\u202D370114198001010018\u202C",
                "\uFEFF 370114198001010018",
                ""
            })
    void takesEveryTextThatSomebodyWrites(String text) {
        assertThat(Text.fault(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "测\\u0000试, U+0000",
        "测\\u0008试, U+0008",
        "测\\u001B试, U+001B",
        "测\\u007F试, U+007F",
        "测\\u0085试, U+0085",
        "测\\u202E试, U+202E",
        "测\\u2067试, U+2067",
        "测\\uFDD0试, U+FDD0",
        "测\\uFFFE, U+FFFE",
        "\\uFFFF测, U+FFFF",
        "测\\uD83F\\uDFFE试, U+1FFFE",
        "测\\uD835, 不完整",
        "\\uDC00测, 不完整",
        "测\\uFFFD试, 乱码"
    })
    void saysWhatATextMayNotCarry(String written, String named) {
        assertThat(Text.fault(unescaped(written)))
                .hasValueSatisfying(reason -> assertThat(reason).contains(named));
    }

    @ParameterizedTest
    @CsvSource({
        "\\u202D370114\\u202C, 370114",
        "' \\u200B \\uFEFF某 农\\u200B户\\u2060 ', 某 农\\u200B户",
        "' 某户 ', ' 某户 '",
        "\\u200B, ''"
    })
    void takesOffWhatIsInvisibleAround(String written, String bare) {
        assertThat(Text.bare(unescaped(written)).stripTrailing())
                .isEqualTo(unescaped(bare).stripTrailing());
    }

    @ParameterizedTest
    @CsvSource({"2.50, 2.50", "' 1250 ', 1250", "-0.01, -0.01", ".5, 0.5", "99999999999999999999, 99999999999999999999"
    })
    void readsTypedNumbersDigitByDigit(String written, java.math.BigDecimal value) {
        assertThat(Decimal.typed(written)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1，06",
                "1,06",
                "1 06",
                "２.５",
                "1e3",
                "1E2147483647",
                "0x10",
                "NaN",
                "2.5亩",
                "1-",
                "",
                "999999999999999999999",
                "0.000000000000000000001"
            })
    void refusesNumbersThatCouldBeAnother(String written) {
        assertThatThrownBy(() -> Decimal.typed(written)).isInstanceOf(NotTaken.class);
    }

    @ParameterizedTest
    @CsvSource({
        "1.5E+3, true",
        "1E-20, true",
        "1E2147483647, false",
        "1E-2147483648, false",
        "1E99999999999, false",
        "0E2147483647, false",
        "0E-2147483647, false",
        "1E1000000000, false",
        "1e400, false",
        "1e-400, false",
        "9223372036854775807, true",
        "123456789012345678901, false"
    })
    void boundsNumbersHoweverTheyAreWritten(String token, boolean taken) {
        if (taken) {
            assertThat(Decimal.number(token)).isNotNull();
        } else {
            assertThatThrownBy(() -> Decimal.number(token)).isInstanceOf(NotTaken.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-999999999-01-01",
                "+999999999-12-31",
                "1899-12-31",
                "2201-01-01",
                "2023-02-29",
                "20231213",
                "2023-12-13T00:00:00Z",
                "2147483647",
                "２０２３-12-13"
            })
    void refusesDaysThatNobodyMeans(String written) {
        assertThatThrownBy(() -> Day.of(written)).isInstanceOf(NotTaken.class);
    }

    @ParameterizedTest
    @CsvSource({"1900-01-01", "2023-12-13", "2200-12-31", "' 2024-02-29 '"})
    void takesDays(String written) {
        assertThat(Day.of(written)).hasToString(written.strip());
    }

    @ParameterizedTest
    @CsvSource({
        "/a/b?name=%E6%B5%8B&x=1, true",
        "/a/%E6%B5%8B%09, true",
        "/a/%08, false",
        "/a?name=%E6%B5%8B%00, false",
        "/a?name=%EF%BF%BE, false",
        "/a?name=%ED%A0%80, false",
        "/a?name=%E2%80%AEgpj.exe, false",
        "/a?%08=1, false",
        "/a?name=a%0D%0Ab, false",
        "/a?flag, true"
    })
    void looksAtTheWholeAddress(String address, boolean taken) {
        var passedOn = new AtomicBoolean();
        var exchange = MockServerWebExchange.from(
                MockServerHttpRequest.method(org.springframework.http.HttpMethod.GET, URI.create(address)));
        new AddressText()
                .filter(exchange, next -> Mono.fromRunnable(() -> passedOn.set(true)))
                .onErrorComplete()
                .block();
        assertThat(passedOn.get()).isEqualTo(taken);
    }

    @ParameterizedTest
    @CsvSource({
        "1.06, java.math.BigDecimal, true",
        "1 06, java.math.BigDecimal, false",
        "１.06, java.math.BigDecimal, false",
        "1E2147483647, java.math.BigDecimal, false",
        "2023-12-13, java.time.LocalDate, true",
        "-999999999-01-01, java.time.LocalDate, false",
        "9223372036854775807, long, true",
        "9223372036854775808, long, false",
        "1 0, long, false",
        "0x10, long, false",
        "2147483647, int, true",
        "2147483648, int, false",
        "１２, int, false"
    })
    void readsParametersAsBodies(String text, Class<?> type, boolean taken) {
        var service = new DefaultFormattingConversionService();
        new Parameters().addFormatters(service);
        if (taken) {
            assertThat(service.convert(text, type)).hasToString(text);
        } else {
            assertThatThrownBy(() -> service.convert(text, type)).hasRootCauseInstanceOf(NotTaken.class);
        }
    }

    private static String unescaped(String written) {
        var text = new StringBuilder();
        for (int i = 0; i < written.length(); i++) {
            if (written.startsWith("\\u", i)) {
                text.append((char) Integer.parseInt(written, i + 2, i + 6, 16));
                i += 5;
            } else {
                text.append(written.charAt(i));
            }
        }
        return text.toString();
    }
}
