package county.platform.yearly;

import static county.platform.yearly.EditionState.DISCARDED;
import static county.platform.yearly.EditionState.DRAFT;
import static county.platform.yearly.EditionState.HANDED_IN;
import static county.platform.yearly.EditionState.IN_FORCE;
import static county.platform.yearly.EditionState.RETURNED;

import county.platform.access.Duty;
import county.platform.access.Official;
import county.platform.step.FourEyes;
import county.platform.step.Move;
import county.platform.step.Standing;
import county.platform.step.Steps;
import county.platform.step.Who;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How an edition takes force: one officer enters it and hands it in, another one approves it or gives it back. */
final class EditionSteps {

    private static final String OTHERS = "由负责这项工作的部门登记和核准。";

    private EditionSteps() {}

    /** The moves of a table that the officers of this duty keep. */
    static Steps<EditionState> of(Duty duty) {
        Who officers = standing -> standing.official().has(duty);
        return Steps.of(
                DRAFT,
                "不能改到这个状态。",
                List.of(
                        Move.of(
                                "hand-in",
                                Set.of(DRAFT, RETURNED),
                                Set.of(HANDED_IN),
                                officers,
                                OTHERS,
                                state -> state == HANDED_IN ? "已经提交，正在等待核准。" : decided(state)),
                        Move.of(
                                        "approve",
                                        Set.of(HANDED_IN),
                                        Set.of(IN_FORCE),
                                        officers,
                                        OTHERS,
                                        EditionSteps::notHandedIn)
                                .fourEyes("不能核准自己录入或提交的表，请由另一位同事核准。"),
                        Move.of(
                                "return",
                                Set.of(HANDED_IN),
                                Set.of(RETURNED),
                                officers,
                                OTHERS,
                                EditionSteps::notHandedIn),
                        Move.of(
                                "discard",
                                Set.of(DRAFT, RETURNED),
                                Set.of(DISCARDED),
                                officers,
                                OTHERS,
                                state -> state == HANDED_IN ? "已经提交，请先退回，再删除。" : decided(state))));
    }

    private static String notHandedIn(EditionState state) {
        return state == DRAFT || state == RETURNED ? "还没有提交，不能核准或退回。" : decided(state);
    }

    private static String decided(EditionState state) {
        return state == DISCARDED ? "这份草稿已经删除。" : "已经核准生效，不能再改；需要调整的，请凭文件登记新的一版。";
    }

    static Standing standing(Official official, Hands hands) {
        return new Standing(official, false, FourEyes.bars(official.username(), hands.all()));
    }

    /** Who had a hand in an edition. */
    record Hands(String enteredBy, @Nullable String handedInBy) {

        private List<@Nullable String> all() {
            return Arrays.asList(enteredBy, handedInBy);
        }
    }
}
