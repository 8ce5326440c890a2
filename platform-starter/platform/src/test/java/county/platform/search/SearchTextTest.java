package county.platform.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import county.platform.problem.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTextTest {

    @Test
    void isItsWordsInAnyCase() {
        assertThat(SearchText.of(" 大葱　2023 ").patterns()).containsExactly("%大葱%", "%2023%");
        assertThat(SearchText.of("PM2.5").patterns()).containsExactly("%pm2.5%");
    }

    @Test
    void takesNothingForAPlaceholder() {
        assertThat(SearchText.of("100%").patterns()).containsExactly("%100\\%%");
        assertThat(SearchText.of("a_b\\").patterns()).containsExactly("%a\\_b\\\\%");
    }

    @ParameterizedTest
    @ValueSource(strings = {"张三", "0537-01", "2023年第12号", "1234567890"})
    void mayBeAName(String written) {
        assertThat(SearchText.of(written).written()).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " 葱 ", "一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一"})
    void isNeitherTooShortNorTooLong(String written) {
        assertThatThrownBy(() -> SearchText.of(written))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("个字");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "990000190001010010",
                "9900 0019 0001 0100 1X",
                "99000019000101001x",
                "13900000001",
                "139-0000-0001 张三",
                "91370181MA00000000"
            })
    void isNoNumberOfAPerson(String written) {
        assertThatThrownBy(() -> SearchText.of(written))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("理由");
    }
}
