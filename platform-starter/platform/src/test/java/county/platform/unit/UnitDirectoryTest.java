package county.platform.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitDirectoryTest {

    private final UnitDirectory directory = UnitDirectory.shipped();

    @Test
    void knowsEighteenTownshipsAndTwoForestFarms() {
        assertThat(ofKind(UnitKind.TOWNSHIP))
                .hasSize(18)
                .allMatch(unit -> unit.code().matches("370114[01]\\d\\d"));
        assertThat(ofKind(UnitKind.FOREST_FARM)).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "相公街道, 370114009",
        "相公庄街道, 370114009",
        "区发改局, bureau-development-reform",
        "区发展和改革委员会, bureau-development-reform",
        "发展和改革局, bureau-development-reform",
        "' 绣惠街道办 ', 370114008",
        "区水务局, bureau-water",
        "垛庄镇, 370114101"
    })
    void resolvesEveryWayOfWritingAName(String written, String code) {
        assertThat(directory.named(written)).map(Unit::code).contains(code);
    }

    @Test
    void saysWhenItCannotResolveAName() {
        assertThat(directory.named("不存在的街道")).isEmpty();
        assertThat(directory.nameOf("gone")).isEqualTo("gone");
    }

    @Test
    void refusesANameThatMeansTwoUnits() {
        Unit one = new Unit("1", "甲", UnitKind.BUREAU, Set.of("丙"));
        Unit two = new Unit("2", "乙", UnitKind.BUREAU, Set.of("丙"));
        assertThatIllegalStateException().isThrownBy(() -> new UnitDirectory(List.of(one, two)));
        assertThatIllegalStateException().isThrownBy(() -> new UnitDirectory(List.of(one, one)));
    }

    private List<Unit> ofKind(UnitKind kind) {
        return directory.all().stream().filter(unit -> unit.kind() == kind).toList();
    }
}
