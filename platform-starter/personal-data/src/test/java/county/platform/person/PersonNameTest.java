package county.platform.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** However a name was typed, it is kept and found in one way. */
class PersonNameTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "测试",
                "测 试",
                "测\u3000试",
                "测\u00A0试",
                "测\u200B试",
                "测\uFEFF试",
                "测\n试",
                "测\r\n试",
                "测\t试",
                "\u3000测试\u3000",
                " 测  试 ",
                "\u202D测试\u202C",
                "测\u202E试",
                "测\u2060试",
                "测\u00AD试",
                "测\u2009试",
            })
    void whatNobodySeesGoes(String written) {
        assertThat(PersonName.normalised(written)).isEqualTo("测试");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "测试·测试", "测试•测试", "测试・测试", "测试･测试", "测试．测试", "测试.测试", "测试‧测试", "测试∙测试", "测试⋅测试", "测试●测试", "测试 · 测试",
                "测试・ 测试", "测试 . 测试",
            })
    void everyMiddleDotIsTheSame(String written) {
        assertThat(PersonName.normalised(written)).isEqualTo("测试·测试");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "测𬍛",
                "测𠂇",
                "测䶮",
                "测㛃",
                "测𰀀",
                "测\uE863",
                "测龴",
                "测㇉",
                "测\uFA10试",
                "测試",
                "欧阳测试",
                "测",
                "测\u0301试",
                "葛\uDB40\uDD00城",
                "测试3.0公司",
                "-测试乙",
                "＝测试",
                "Anna Li",
                "J. Smith",
                "测试A.B.C公司",
                "测试（章丘）合作社",
                "Ａ测试"
            })
    void theRestIsKeptToTheCharacter(String written) {
        assertThat(PersonName.normalised(written)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({"'Anna  Li', 'Anna Li'", "' Anna\u00A0Li ', 'Anna Li'", "'测 Anna 试', '测Anna试'", "'   ', ''"})
    void wordsOfLettersKeepOneSpace(String written, String kept) {
        assertThat(PersonName.normalised(written)).isEqualTo(kept);
    }

    @Test
    void isTheSameWhenItIsDoneAgain() {
        String once = PersonName.normalised("测 \u3000•\u200B试 . 甲");
        assertThat(PersonName.normalised(once)).isEqualTo(once).isEqualTo("测·试·甲");
    }
}
