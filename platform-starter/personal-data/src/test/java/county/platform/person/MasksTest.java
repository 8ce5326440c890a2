package county.platform.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MasksTest {

    @ParameterizedTest
    @CsvSource({
        "370114199001011234, 3701**********12**",
        "' 37011419900101123X ', 3701**********12**",
        "12345678901, ***********",
        "'', ''"
    })
    void anIdentityNumberKeepsRegionAndEnd(String plain, String masked) {
        assertThat(Masks.identityNumber(plain)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({"91370181MA3C000T1X, 9137**********0T**", "123, ***"})
    void anOrganisationCodeKeepsAsMuch(String plain, String masked) {
        assertThat(Masks.organisationCode(plain)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({"13812341234, 138****1234", "0531-83212345, 053******2345", "12345, *****"})
    void aPhoneKeepsItsEnds(String plain, String masked) {
        assertThat(Masks.phone(plain)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({"6222020000000001234, ***************1234", "12345678, ****5678", "1234, ****"})
    void aBankAccountKeepsItsEnd(String plain, String masked) {
        assertThat(Masks.bankAccount(plain)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({"张某, 张*", "张某某, 张**", "欧阳某某, 欧阳**", "欧阳某, 欧阳*", "欧阳, 欧*", "张, *", "𠀀某, 𠀀*", "'', ''"})
    void aNameKeepsTheSurname(String plain, String masked) {
        assertThat(Masks.name(plain)).isEqualTo(masked);
    }
}
