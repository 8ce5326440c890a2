package county.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import county.platform.access.Official;
import county.platform.access.Role;
import county.platform.audit.TrailWords.Thing;
import county.platform.unit.UnitDirectory;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PostTest {

    private static final UnitDirectory UNITS = UnitDirectory.shipped();

    private static String post(Set<Role> roles, String... units) {
        return Post.of(new Official("zhangsan", "张三", roles, Set.of(units), false), UNITS);
    }

    @Test
    void namesTheUnitsAndWhatOneIsThereAndNeverTheLogin() {
        assertThat(post(Set.of(Role.TOWNSHIP_CLERK), "370114008")).isEqualTo("绣惠街道 经办");
        assertThat(post(Set.of(Role.BUREAU_OFFICER), "370114001", "370114008")).isEqualTo("明水街道、绣惠街道 审核");
        assertThat(post(Set.of(Role.TOWNSHIP_CLERK, Role.FOREST_FARM_CLERK), "370114008"))
                .isEqualTo("绣惠街道 经办");
        assertThat(post(Set.of(Role.AUDITOR))).isEqualTo("审计");
    }

    @Test
    void callsWhoIsNoOfficialAsTheyAre() {
        assertThat(Post.of(new Official("13*", "参保户本人（手机验证码）", Set.of(), Set.of(), false, Map.of()), UNITS))
                .isEqualTo("参保户本人（手机验证码）");
    }

    @Test
    void everyRoleHasItsWord() {
        assertThat(Role.values()).allSatisfy(role -> assertThat(role.words()).isNotBlank());
    }

    @Test
    void theBookTellsOwnWordsFirstThenThoseOfAllModules() {
        var book = new TrailBook(List.of(TrailWords.of(Thing.of("plot", "造林小班").act("enter", "上报"))));
        assertThat(book.act("enter", "plot")).isEqualTo("上报");
        assertThat(book.act("return", "plot")).isEqualTo("退回");
        assertThat(book.thing("plot")).isEqualTo("造林小班");
        assertThat(book.knows("return", "plot")).isTrue();
        assertThat(book.knows("sow", "plot")).isFalse();
        assertThat(book.knows("enter", "meadow")).isFalse();
        assertThat(book.act("sow", "plot")).isEqualTo("sow");
    }
}
