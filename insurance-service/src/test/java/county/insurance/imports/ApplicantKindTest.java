package county.insurance.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What sort of applicant is meant, by word or by number. */
class ApplicantKindTest {

    @ParameterizedTest
    @CsvSource({
        "农户, household",
        "' 农 户 ', household",
        "个人, household",
        "散户, household",
        "种粮大户, grower",
        "专业户, grower",
        "家庭农场主, grower",
        "大户（种植）, grower",
        "种养大户, grower",
        "企业, enterprise",
        "农业公司, enterprise",
        "合作社, cooperative",
        "农民专业合作社, cooperative"
    })
    void isKnownByItsWord(String written, String kind) {
        assertThat(ApplicantKind.of(written)).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "别的", "村集体", "农"})
    void anotherWordIsNone(String written) {
        assertThat(ApplicantKind.of(written)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "370114195101101098, 测试, household",
        "37011419510425214x, 测试, household",
        "93370114MA00000000, 测试, cooperative",
        "123, 测试, household",
        "'', 测试合作社, household"
    })
    void followsFromTheNumber(String number, String name, String kind) {
        assertThat(ApplicantKind.byNumber(number, name, LocalDate.parse("2023-08-25")))
                .isEqualTo(kind);
    }
}
