package county.platform.period;

import static org.assertj.core.api.Assertions.assertThat;

import county.platform.access.Official;
import county.platform.access.Role;
import county.platform.step.Act;
import county.platform.summary.Tally;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may close or reopen a period, and when. */
class ClosingRuleTest {

    private static final LocalDate DAY = LocalDate.of(2023, 12, 13);
    private static final Official LEADING = official("a", Map.of("bureau", Set.of("leads")));
    private static final Official OTHER = official("b", Map.of("bureau", Set.of("leads")));
    private static final Official STRANGER = official("c", Map.of());

    @ParameterizedTest(name = "{0} {1} with {2} left and {3} in the way")
    @CsvSource({
        "CLOSE, ENDED, 3, 0, ",
        "CLOSE, ENDED, 0, 0, ",
        "CLOSE, HISTORY, 1295, 0, ",
        "CLOSE, OPEN, 0, 0, ",
        "CLOSE, OPEN, 3, 0, “2023”还在办理中，有 3 项没有办完；到 2023-12-13 之后才可以留着未办事项办结。",
        "CLOSE, COMING, 0, 0, “2023”从 2023-12-13 才开始，不能办结。",
        "CLOSE, CLOSED, 0, 0, “2023”已经办结。",
        "CLOSE, ENDED, 0, 2, 还不能办结：欠款 1；欠款 2。",
        "REOPEN, CLOSED, 0, 2, ",
        "REOPEN, ENDED, 0, 0, “2023”没有办结，可以直接办理。"
    })
    void saysWhatStandsAgainstIt(PeriodAct act, PeriodState state, long left, int obstacles, @Nullable String against) {
        List<String> inTheWay = List.of("欠款 1", "欠款 2").subList(0, obstacles);
        assertThat(ClosingRule.against(act, period(state, left, null), inTheWay).orElse(null))
                .isEqualTo(against);
    }

    @Test
    void oneProposalWaitsAtATime() {
        assertThat(ClosingRule.against(PeriodAct.CLOSE, period(PeriodState.ENDED, 0, PeriodAct.CLOSE), List.of()))
                .hasValue("“2023”的办结已由甲提出，正在等待核准。");
    }

    @Test
    void whoLeadsProposesAndAnotherConfirms() {
        Period ended = period(PeriodState.ENDED, 0, null);
        assertThat(ClosingRule.acts(LEADING, ended, null, List.of()))
                .containsExactly(new Act("close", "closed", true, null, null));
        assertThat(ClosingRule.acts(LEADING, period(PeriodState.CLOSED, 0, null), null, List.of()))
                .containsExactly(new Act("reopen", "open", true, null, null));
        assertThat(ClosingRule.acts(LEADING, ended, null, List.of("欠款"))
                        .getFirst()
                        .allowed())
                .isFalse();
        assertThat(ClosingRule.acts(STRANGER, ended, null, List.of())).isEmpty();
        Period proposed = period(PeriodState.ENDED, 0, PeriodAct.CLOSE);
        assertThat(ClosingRule.acts(LEADING, proposed, "a", List.of()))
                .containsExactly(
                        new Act("confirm", "close", false, null, ClosingRule.ANOTHER),
                        new Act("decline", "close", true, null, null));
        assertThat(ClosingRule.acts(OTHER, proposed, "a", List.of()))
                .extracting(Act::act, Act::allowed)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("confirm", true),
                        org.assertj.core.groups.Tuple.tuple("decline", true));
    }

    private static Period period(PeriodState state, long left, @Nullable PeriodAct proposed) {
        return new Period(
                "2023",
                "2023",
                2023,
                DAY,
                DAY,
                state,
                new Tally(0, 0, 0, left),
                null,
                proposed == null ? null : new PeriodProposal(1, proposed, "x", "甲", OffsetDateTime.MIN, left, 1),
                List.of());
    }

    private static Official official(String name, Map<String, Set<String>> duties) {
        return new Official(name, name, Set.of(Role.BUREAU_OFFICER), Set.of("bureau"), true, duties);
    }
}
