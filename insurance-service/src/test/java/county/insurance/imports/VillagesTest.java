package county.insurance.imports;

import static org.assertj.core.api.Assertions.assertThat;

import county.insurance.imports.Villages.Village;
import county.platform.unit.UnitDirectory;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a village is called, it is the village. */
class VillagesTest {

    private static final List<Village> ALL = List.of(
            new Village("370114008210", "大张村村民委员会", "370114008"),
            new Village("370114008001", "绣城社区居民委员会", "370114008"),
            new Village("370114008300", "东山村村民委员会", "370114008"),
            new Village("370114008301", "东山社区居民委员会", "370114008"),
            new Village("370114002201", "三涧溪村村民委员会", "370114002"),
            new Village("370114009201", "梭庄村村民委员会", "370114009"),
            new Village("370114101201", "岳滋村村民委员会", "370114101"));

    private final Villages xiuhui = villages("370114008");

    private static Villages villages(String township) {
        return new Villages(township, UnitDirectory.shipped().all(), ALL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "大张村",
                "大张",
                "大张村委会",
                "大张村村委会",
                "大张村村民委员会",
                "大张村民委员会",
                "绣惠街道大张村",
                "章丘区绣惠街道大张村",
                "济南市章丘区绣惠街道大张村",
                "山东省济南市章丘区绣惠街道办事处大张村",
                "章丘绣惠大张村",
                "绣惠街道办事处大张村",
                "绣惠街道办大张村",
                "绣惠大张村",
                "绣惠镇大张村",
                "大 张 村",
                "大\u3000张\u00A0村",
                "大张\u200D村",
                "大张村\n",
                "370114008210",
                "３７０１１４００８２１０",
                "大张村居委会",
                "大张社区",
                "章丘市绣惠镇大张村村民委员会"
            })
    void isFoundHoweverItIsWritten(String written) {
        assertThat(xiuhui.named(written).code()).isEqualTo("370114008210");
    }

    @ParameterizedTest
    @ValueSource(strings = {"绣城社区", "绣城", "绣城居委会", "绣城社区居委会", "绣城社区居民委员会", "绣惠绣城社区"})
    void aCommunityToo(String written) {
        assertThat(xiuhui.named(written).code()).isEqualTo("370114008001");
    }

    @ParameterizedTest
    @CsvSource({
        "370114009, 梭庄村",
        "370114009, 相公街道梭庄村",
        "370114009, 相公庄街道办事处梭庄村",
        "370114009, 相公庄镇梭庄",
        "370114009, 相公梭庄村",
        "370114101, 垛庄镇岳滋村",
        "370114101, 章丘区垛庄镇人民政府岳滋村",
        "370114101, 垛庄岳滋村"
    })
    void theTownshipMayHaveAnyOfItsNames(String township, String written) {
        assertThat(villages(township).named(written).code()).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        "三涧溪村, 双山街道",
        "双山街道三涧溪村, 双山街道",
        "370114002201, 双山街道",
        "章丘区相公街道梭庄村, 相公庄街道",
    })
    void aVillageOfAnotherTownshipSaysSo(String written, String township) {
        Villages.Answer answer = xiuhui.named(written);
        assertThat(answer.code()).isNull();
        assertThat(answer.reason()).contains(township).contains("绣惠街道");
    }

    @ParameterizedTest
    @CsvSource({"大张村（新村）, 没有这个村", "大張村, 没有这个村", "370114008005, 没有这个村", "东山, 写全称", "'', 请填写", "绣惠街道, 没有这个村"})
    void whatCannotBeToldIsSaid(String written, String reason) {
        Villages.Answer answer = xiuhui.named(written);
        assertThat(answer.code()).isNull();
        assertThat(answer.reason()).contains(reason);
    }

    @Test
    void aPlaceBeginsWithItsVillage() {
        assertThat(xiuhui.at("大张村东坡").code()).isEqualTo("370114008210");
        assertThat(xiuhui.at("绣惠街道大张村村北 2 号棚").code()).isEqualTo("370114008210");
        assertThat(xiuhui.at("三涧溪村南").reason()).contains("双山街道");
        assertThat(xiuhui.at("东坡").code()).isNull();
    }

    @Test
    void theTownshipItselfIsKnownByItsNames() {
        assertThat(List.of("绣惠街道", "绣惠", "绣惠街道办事处", "章丘区绣惠街道", "370114008", "绣惠镇"))
                .allMatch(xiuhui::isOwnTownship);
        assertThat(List.of("双山街道", "绣", "大张村")).noneMatch(xiuhui::isOwnTownship);
    }
}
