package county.platform.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import county.platform.access.Official;
import county.platform.access.Role;
import county.platform.problem.Refusal;
import county.platform.problem.Refused;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FourEyesTest {

    private static final Official OFFICIAL =
            new Official("officer", "Officer", Set.of(Role.BUREAU_OFFICER), Set.of("bureau-finance"), false);

    @Test
    void whoeverHadAHandInItIsToldThatAnotherPersonHasToDoIt() {
        assertThatThrownBy(() -> FourEyes.mustBeAnother(OFFICIAL, "须由另一人办理。", "somebody", OFFICIAL.username()))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(new Refusal.SameHand("须由另一人办理。")));
    }

    @Test
    void othersPassAndNobodysHandIsNobodys() {
        assertThatCode(() -> FourEyes.mustBeAnother(OFFICIAL, "须由另一人办理。", "somebody", null))
                .doesNotThrowAnyException();
        assertThat(FourEyes.bars("somebody", Arrays.asList("another", null))).isFalse();
        assertThat(FourEyes.bars("somebody", List.of())).isFalse();
    }
}
