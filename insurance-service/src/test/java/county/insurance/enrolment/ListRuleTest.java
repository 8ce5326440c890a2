package county.insurance.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import county.insurance.TestTerms;
import county.insurance.policy.ListState;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Enrolment of the green onions of 2023 is from 16 August to 15 September, cover from 6 November. */
class ListRuleTest {

    private static final List<ListState> UNDER_WAY =
            Arrays.stream(ListState.values()).filter(ListState::isUnderWay).toList();
    private static final LocalDate IN_TIME = LocalDate.parse("2023-11-05");

    /** Columns: before the window, in it, after it, the first day of cover, after the last price, settled. */
    @ParameterizedTest
    @CsvSource({
        "ENTER,              DRAFT,       false, n y n n n n",
        "ENTER,              NOTICED,     false, n y n n n n",
        "CHANGE,             DRAFT,       false, y y y n n n",
        "CHANGE,             NOTICE,      false, y y y n n n",
        "START_NOTICE,       DRAFT,       false, y y y n n n",
        "CLOSE_NOTICE,       NOTICE,      false, y y y n n n",
        "SUBMIT,             NOTICED,     false, y y y n n n",
        "TAKE_BACK,          INSURER,     false, y y y n n n",
        "TAKE_BACK,          INSURER,     true,  n n n n n n",
        "UNDERWRITE,         INSURER,     false, y y y n n n",
        "UNDERWRITE,         INSURER,     true,  y y y y y n",
        "APPROVE,            DEVELOPMENT, true,  y y y y y n",
        "APPROVE,            DEVELOPMENT, false, n n n n n n",
        "APPROVE,            FINANCE,     true,  y y y y y n",
        "APPROVE,            FINANCE,     false, n n n n n n",
        "RETURN,             DEVELOPMENT, true,  y y y y y n",
        "RETURN,             FINANCE,     true,  y y y y y n",
        "RETURN_TO_TOWNSHIP, INSURER,     false, y y y n n n",
        "RETURN_TO_TOWNSHIP, DEVELOPMENT, true,  y y y n n n",
        "RETURN_TO_TOWNSHIP, FINANCE,     true,  y y y n n n",
        "END,                DRAFT,       false, y y y y y y",
        "END,                INSURER,     false, y y y y y y",
        "END,                FINANCE,     true,  y y y y y y"
    })
    void everyStepAsksForItsDay(ListAct act, ListState state, boolean underwritten, String answers) {
        var days = List.of("2023-08-15", "2023-09-15", "2023-11-05", "2023-11-06", "2023-12-13", "2023-12-14");
        for (int i = 0; i < days.size(); i++) {
            var rule = new ListRule(TestTerms.onion().scheme(), LocalDate.parse(days.get(i)), i == 5);
            assertThat(rule.refusal(act, state, underwritten ? IN_TIME : null).isEmpty())
                    .as(act + " on " + days.get(i))
                    .isEqualTo(answers.charAt(2 * i) == 'y');
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ENTER, DRAFT NOTICE NOTICED",
        "CHANGE, DRAFT NOTICE NOTICED",
        "START_NOTICE, DRAFT",
        "CLOSE_NOTICE, NOTICE",
        "SUBMIT, NOTICED",
        "TAKE_BACK, INSURER",
        "UNDERWRITE, INSURER",
        "APPROVE, DEVELOPMENT FINANCE",
        "RETURN, DEVELOPMENT FINANCE",
        "RETURN_TO_TOWNSHIP, INSURER DEVELOPMENT FINANCE",
        "END, DRAFT NOTICE NOTICED INSURER DEVELOPMENT FINANCE"
    })
    void everyStepAsksForItsState(ListAct act, String states) {
        Set<ListState> allowed = EnumSet.noneOf(ListState.class);
        for (ListState state : ListState.values()) {
            if ((" " + states + " ").contains(" " + state + " ")) {
                allowed.add(state);
            }
        }
        var rule = new ListRule(TestTerms.onion().scheme(), LocalDate.parse("2023-09-15"), false);
        for (ListState state : ListState.values()) {
            boolean underwritten = act == ListAct.APPROVE || act == ListAct.RETURN;
            assertThat(rule.refusal(act, state, underwritten ? LocalDate.parse("2023-09-15") : null)
                            .isEmpty())
                    .as(act + " in " + state)
                    .isEqualTo(allowed.contains(state));
        }
    }

    @Test
    void whatWasUnderwrittenOnTheFirstDayOfCoverIsNotCovered() {
        var rule = new ListRule(TestTerms.onion().scheme(), LocalDate.parse("2023-11-20"), false);
        assertThat(rule.refusal(ListAct.APPROVE, ListState.FINANCE, LocalDate.parse("2023-11-06")))
                .hasValueSatisfying(reason -> assertThat(reason).contains("没有承保的不再承保"));
    }

    /** Posted on 30 October it is closed on 5 November at the earliest, the last day on which it can be underwritten. */
    @ParameterizedTest
    @CsvSource({"2023-11-04, true", "2023-11-05, false"})
    void aNoticeThatCannotEndBeforeTheCoverIsNotStarted(LocalDate last, boolean allowed) {
        var rule = new ListRule(TestTerms.onion().scheme(), last.minusDays(5), false);
        assertThat(rule.noticeFault(last).isEmpty()).isEqualTo(allowed);
    }

    @Test
    void onlyAListThatIsUnderWayWaitsForSomebody() {
        assertThat(UNDER_WAY)
                .doesNotContain(ListState.IN_FORCE, ListState.ENDED)
                .hasSize(6);
    }
}
