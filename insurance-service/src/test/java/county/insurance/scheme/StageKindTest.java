package county.insurance.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import county.platform.test.ServiceTest;
import county.platform.test.TestDatabase;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The function of the database knows a stage as the pure rule does. */
@ServiceTest
class StageKindTest {

    @ParameterizedTest
    @CsvSource({
        "宣传发动,                 OTHER",
        "签订保险合同,             ENROLMENT",
        "'宣传、投保与签约',       ENROLMENT",
        "农户参保,                 ENROLMENT",
        "部署价格监测点,           POINTS",
        "布点,                     POINTS",
        "监测并发布价格,           PRICES",
        "价格采集,                 PRICES",
        "计算实际价格的最后一个月, PRICES",
        "保险期间（督导与核查）,   COVER",
        "核查保险期间,             OTHER",
        "理赔与总结,               CLAIMS",
        "赔付,                     CLAIMS",
        "投保户的赔款结算,         CLAIMS",
        "'',                       OTHER"
    })
    void isKnownByItsWords(String name, StageKind kind) {
        assertThat(StageKind.of(name)).isEqualTo(kind);
        assertThat(TestDatabase.running().text("select insurance.stage_kind('" + name + "')"))
                .isEqualTo(kind.name().toLowerCase(Locale.ROOT));
    }
}
