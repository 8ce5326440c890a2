package county.platform.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule of the house fails on the bad examples. */
class HouseRulesTest {

    private static final String BAD = "county.platform.test.fixture";
    private final JavaClasses examples = new ClassFileImporter().importPackages(BAD);

    @ParameterizedTest
    @MethodSource
    void canFail(ArchRule rule) {
        assertThat(rule.evaluate(examples).hasViolation()).isTrue();
    }

    static Stream<ArchRule> canFail() {
        return Stream.of(
                HouseRules.featuresFormNoCycle(BAD),
                HouseRules.PACKAGES_ARE_NOUNS_OF_THE_BUSINESS,
                HouseRules.NOBODY_ASKS_THE_MACHINE_FOR_THE_TIME,
                HouseRules.NO_FLOATING_POINT,
                HouseRules.CONTROLLERS_ANSWER_WITH_ONE_VALUE,
                HouseRules.ONLY_THE_FRAME_FOR_BACKGROUND_WORK_SUBSCRIBES,
                HouseRules.NOTHING_IS_SCHEDULED_BY_HAND,
                HouseRules.VALUES_KNOW_NO_TECHNOLOGY,
                HouseRules.WHAT_DECIDES_IS_PURE,
                HouseRules.STATEMENTS_WITHOUT_A_SCOPE_HAVE_A_REASON);
    }

    @Test
    void aReasonIsAskedOfWhoeverSendsStatementsAndOfNobodyElse() {
        assertThat(HouseRules.STATEMENTS_WITHOUT_A_SCOPE_HAVE_A_REASON
                        .evaluate(examples)
                        .getFailureReport()
                        .getDetails())
                .containsExactly(BAD + ".one.Unsaid sends statements without a row scope and says not why");
    }

    @Test
    void aBureauNamedByItsCodeIsFound() {
        assertThat(BureauCodes.isNamedIn("if (official.belongsTo(\"bureau-finance\"))"))
                .isTrue();
        assertThat(BureauCodes.isNamedIn("select 'bureau-development-reform'")).isTrue();
        assertThat(BureauCodes.isNamedIn("Role.of(\"bureau-officer\")")).isFalse();
    }
}
