package county.platform.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import county.platform.access.Official;
import county.platform.access.Role;
import county.platform.problem.Refused;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two steps of acceptance: the township checks what a colleague entered, the bureau accepts; each may send it back. */
class StepsTest {

    private static final String TOWNSHIP = "370114008";
    private static final String BUREAU = "bureau-forestry-greening";

    enum Plot {
        DRAFT,
        CHECKED,
        ACCEPTED,
        RETURNED
    }

    private static final Move<Plot> CHECK = Move.of(
                    "check",
                    Set.of(Plot.DRAFT, Plot.RETURNED),
                    Set.of(Plot.CHECKED, Plot.RETURNED),
                    Who.OF_THE_UNIT.and(Who.having(Role.TOWNSHIP_CLERK)),
                    "由镇街核对。",
                    state -> state == Plot.ACCEPTED ? "已经验收。" : "已经核对。")
            .fourEyes("由另一人核对。");

    private static final Move<Plot> ACCEPT = Move.of(
                    "accept",
                    Set.of(Plot.CHECKED),
                    Set.of(Plot.ACCEPTED, Plot.RETURNED),
                    Who.having(Role.BUREAU_OFFICER),
                    "由主管部门验收。",
                    state -> state == Plot.ACCEPTED ? "已经验收。" : "镇街还没有核对。")
            .fourEyes("由没有经手的人验收。");

    private static final Steps<Plot> STEPS = Steps.of(Plot.DRAFT, "不能改回草稿。", List.of(CHECK, ACCEPT));

    @ParameterizedTest(name = "{0} as {3} with hand {4}: {1} to {2} is {5}")
    @CsvSource({
        "clerk,    DRAFT,    CHECKED,  TOWNSHIP_CLERK, false, Granted",
        "clerk,    DRAFT,    CHECKED,  TOWNSHIP_CLERK, true,  SameHand",
        "clerk,    RETURNED, CHECKED,  TOWNSHIP_CLERK, false, Granted",
        "clerk,    CHECKED,  CHECKED,  TOWNSHIP_CLERK, false, NotNow",
        "clerk,    DRAFT,    RETURNED, TOWNSHIP_CLERK, false, Granted",
        "clerk,    CHECKED,  RETURNED, TOWNSHIP_CLERK, false, NotYours", // there, sending back is the bureau's
        "neighbour, DRAFT,   CHECKED,  TOWNSHIP_CLERK, false, NotYours",
        "neighbour, ACCEPTED, CHECKED, TOWNSHIP_CLERK, false, NotYours", // a stranger learns nothing of the state
        "officer,  CHECKED,  ACCEPTED, BUREAU_OFFICER, false, Granted",
        "officer,  CHECKED,  ACCEPTED, BUREAU_OFFICER, true,  SameHand",
        "officer,  CHECKED,  RETURNED, BUREAU_OFFICER, false, Granted",
        "officer,  DRAFT,    ACCEPTED, BUREAU_OFFICER, true,  NotNow", // the moment before the hand
        "officer,  ACCEPTED, ACCEPTED, BUREAU_OFFICER, false, NotNow",
        "officer,  CHECKED,  DRAFT,    BUREAU_OFFICER, false, NotNow",
        "clerk,    CHECKED,  DRAFT,    LEADER,         false, NotNow",
        "clerk,    DRAFT,    CHECKED,  LEADER,         false, NotYours",
    })
    void rules(String who, Plot from, Plot to, Role role, boolean hand, String expected) {
        Ruling ruling = STEPS.rule(from, to, standing(who, role, hand));
        assertThat(ruling.getClass().getSimpleName()).isEqualTo(expected);
    }

    @Test
    void offersJustWhatItGrants() {
        for (Role role : List.of(Role.TOWNSHIP_CLERK, Role.BUREAU_OFFICER, Role.LEADER)) {
            for (boolean hand : List.of(true, false)) {
                for (Plot from : Plot.values()) {
                    Standing standing = standing(role == Role.TOWNSHIP_CLERK ? "clerk" : "officer", role, hand);
                    assertThat(STEPS.acts(from, standing).stream()
                                    .filter(Act::allowed)
                                    .map(Act::to)
                                    .toList())
                            .as("%s in %s, hand %s", role, from, hand)
                            .isEqualTo(Stream.of(Plot.values())
                                    .filter(to -> STEPS.rule(from, to, standing).granted())
                                    .map(to -> to.name().toLowerCase(Locale.ROOT))
                                    .toList());
                }
            }
        }
    }

    @Test
    void tellsWhoseTurnItIsWhatTheyMayDoAndWhyNot() {
        assertThat(STEPS.acts(Plot.DRAFT, standing("clerk", Role.TOWNSHIP_CLERK, true)))
                .containsExactly(
                        new Act("check", "checked", false, null, "由另一人核对。"),
                        new Act("check", "returned", false, null, "由另一人核对。"));
        assertThat(STEPS.acts(Plot.CHECKED, standing("officer", Role.BUREAU_OFFICER, false)))
                .containsExactly(
                        new Act("accept", "accepted", true, null, null),
                        new Act("accept", "returned", true, null, null));
        assertThat(STEPS.acts(Plot.CHECKED, standing("clerk", Role.TOWNSHIP_CLERK, false)))
                .isEmpty();
        assertThat(STEPS.acts(Plot.ACCEPTED, standing("officer", Role.BUREAU_OFFICER, false)))
                .isEmpty();
    }

    @Test
    void givesTheReasonAsAValue() {
        assertThat(STEPS.rule(Plot.DRAFT, Plot.ACCEPTED, standing("officer", Role.BUREAU_OFFICER, false)))
                .isEqualTo(new Ruling.NotNow("镇街还没有核对。"));
        assertThat(STEPS.rule(Plot.CHECKED, Plot.ACCEPTED, standing("officer", Role.BUREAU_OFFICER, true)))
                .isEqualTo(new Ruling.SameHand("由没有经手的人验收。"));
    }

    @Test
    void countsEveryHandAndNobodysAsNone() {
        Official me = official("clerk", Role.TOWNSHIP_CLERK);
        assertThat(Standing.of(me, TOWNSHIP, "somebody", "clerk").hand()).isTrue();
        assertThat(Standing.of(me, TOWNSHIP, "somebody", null).hand()).isFalse();
        assertThat(Standing.of(me, TOWNSHIP).hand()).isFalse();
        assertThat(Standing.of(me, BUREAU).ofTheUnit()).isFalse();
    }

    @ParameterizedTest(name = "to {0}, having seen version {1}: {2}")
    @CsvSource({
        "CHECKED,  1, ",
        "CHECKED,  0, 刚刚被别人修改过",
        "DRAFT,    0, 刚刚被别人修改过",
        "DRAFT,    1, 不能改回草稿。",
        "ACCEPTED, 0, 由主管部门验收。",
    })
    void answersTheStrangerFirstThenTheLateThenTheWrong(Plot to, int seen, @Nullable String reason) {
        Standing standing = standing("clerk", Role.TOWNSHIP_CLERK, false);
        if (reason == null) {
            assertThat(Gate.pass(STEPS, Plot.DRAFT, to, standing, 1, seen).name())
                    .isEqualTo("check");
        } else {
            assertThatThrownBy(() -> Gate.pass(STEPS, Plot.DRAFT, to, standing, 1, seen))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining(reason);
        }
    }

    private static Standing standing(String who, Role role, boolean hand) {
        Official official = official(who, role);
        return Standing.of(official, TOWNSHIP, hand ? who : null);
    }

    private static Official official(String who, Role role) {
        String unit = role == Role.BUREAU_OFFICER ? BUREAU : who.equals("clerk") ? TOWNSHIP : "370114001";
        return new Official(who, who, Set.of(role), Set.copyOf(List.of(unit)), false);
    }
}
