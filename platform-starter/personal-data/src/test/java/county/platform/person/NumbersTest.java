package county.platform.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Identity numbers, credit codes and phone numbers, good and bad; all of them made up. */
class NumbersTest {

    private static final LocalDate TODAY = LocalDate.of(2023, 12, 13);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "37011419900101004X",
                "37011419900101004x",
                " 370114198512310031 ",
                "３７０１１４１９８５１２３１００３１",
                "370114200002290018",
                "370114202312130019"
            })
    void takesAGoodIdentityNumber(String number) {
        assertThat(IdentityNumber.fault(number, TODAY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'', 18位",
        "370114900101001, 15位",
        "3701141990010100, 16位",
        "3701141990010100AX, 17位数字",
        "X70114199001010011, 17位数字",
        "370114198512310032, 校验码",
        "370114190002290011, 不存在",
        "370114199013010012, 不存在",
        "37011419900100001X, 不存在",
        "370114185001010018, 不存在",
        "370114202312140014, 晚于今天"
    })
    void saysWhatIsWrongWithAnIdentityNumber(String number, String reason) {
        assertThat(IdentityNumber.fault(number, TODAY))
                .hasValueSatisfying(fault -> assertThat(fault).contains(reason));
    }

    @ParameterizedTest
    @ValueSource(strings = {"91370181MA3C0000T9", "91370181ma3c0000t9", "91370181MA3C0011T0"})
    void takesAGoodCreditCode(String code) {
        assertThat(CreditCode.fault(code)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"91370181MA3C0000T1, 校验码", "I1370181MA3C0000T9, 不用I", "9137, 现在是4位", "'', 18位"})
    void saysWhatIsWrongWithACreditCode(String code, String reason) {
        assertThat(CreditCode.fault(code))
                .hasValueSatisfying(fault -> assertThat(fault).contains(reason));
    }

    @ParameterizedTest
    @CsvSource({
        "13800001234, 13800001234",
        "１３８００００１２３４, 13800001234",
        "+86 138-0000-1234, 13800001234",
        "0531-83212345, 053183212345",
        "(010)62345678, 01062345678"
    })
    void takesAGoodPhone(String written, String normalised) {
        assertThat(Phone.fault(written)).isEmpty();
        assertThat(Phone.normalised(written)).isEqualTo(normalised);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12800001234", "1380000123", "138000012345", "83212345", "0531-12", "abc"})
    void saysWhatIsWrongWithAPhone(String written) {
        assertThat(Phone.fault(written))
                .hasValueSatisfying(fault -> assertThat(fault).contains("手机"));
    }
}
