package county.platform.importing.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import county.platform.problem.Refused;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Columns by all that headers call them, on a list of afforested plots. */
class ListFormTest {

    private static final NamedColumn PLOT = NamedColumn.of("小班", "图斑").asRequired();
    private static final NamedColumn AREA =
            NamedColumn.of("面积", "造林面积").in(Measure.hectares(4)).asSummed();
    private static final NamedColumn VERIFIED =
            NamedColumn.of("核实面积").in(Measure.hectares(4)).asSummed();
    private static final NamedColumn STOCK = NamedColumn.of("蓄积").in(Measure.cubicMetres(2));
    private static final NamedColumn VILLAGE = NamedColumn.of("村").asFilledDown();
    private static final ListForm<NamedColumn> FORM =
            ListForm.of(List.of(PLOT, AREA, VERIFIED, STOCK, VILLAGE), ListWords.TABLE);

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "小班(图斑), 小班, -",
                "*小班, 小班, -",
                "小班/图斑, 小班, -",
                "造林面积, 面积, -",
                "造林面积【亩】, 面积, 亩",
                "面积公顷, 面积, 公顷",
                "其中:核实面积, 核实面积, -",
                "蓄积万立方米, 蓄积, 万立方米",
                "蓄积[立方米], 蓄积, 立方米",
            })
    void aColumnIsKnownByItsNames(String header, String title, String unit) {
        HeaderName<NamedColumn> name = Objects.requireNonNull(new HeaderNames<>(FORM.columns()).of(header));
        assertThat(name.column().title()).isEqualTo(title);
        assertThat(name.unit()).isEqualTo(unit);
    }

    @Test
    void whatNobodyAskedForIsNamedAsUnread() {
        Columns columns = columns("序号", "小班", "造林面积(亩)", "备注");
        assertThat(columns.unread()).containsExactly("备注");
        assertThat(columns.title(AREA)).isEqualTo("造林面积(亩)");
        assertThat(columns.title(STOCK)).isEqualTo("蓄积");
        assertThat(columns.missing(FORM.columns())).isEmpty();
        assertThat(columns("面积").missing(FORM.columns())).containsExactly("小班");
        assertThat(columns("小班", "备注").and(VILLAGE, "备注").unread()).isEmpty();
    }

    @Test
    void passesOverWhatItIsToldTo() {
        assertThat(FORM.passingOver(Set.of("备注"))
                        .columns(List.of("小班", "备注", "序号"), header -> null, header -> false)
                        .unread())
                .isEmpty();
    }

    @Test
    void twoColumnsOfOneMeaningAreRefusedAndTheHiddenOneIsNamed() {
        assertThatThrownBy(() -> columns("小班", "图斑"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("请只保留一列");
        assertThatThrownBy(() -> FORM.columns(List.of("小班", "图斑"), header -> null, header -> header.equals("图斑")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("“图斑”这一列是隐藏的");
    }

    @ParameterizedTest
    @CsvSource({"面积【头】, 请核对是否选对了表", "面积【元】, 请把这一列换算成公顷"})
    void aColumnInAUnitThatCannotBeConvertedIsRefused(String header, String advice) {
        assertThatThrownBy(() -> columns("小班", header))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("这张表按公顷填写")
                .hasMessageContaining(advice);
    }

    @Test
    void oneNameStandsForOneColumn() {
        assertThatThrownBy(() -> new HeaderNames<>(List.of(PLOT, NamedColumn.of("图斑"))))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void tellsTheSheetsReaderWhatItMustKnow() {
        assertThat(FORM.shape().known().test("造林面积(亩)")).isTrue();
        assertThat(FORM.shape().known().test("备注")).isFalse();
        assertThat(FORM.shape().filledDown().test("村")).isTrue();
        assertThat(FORM.shape().summed().test("面积公顷")).isTrue();
        assertThat(FORM.shape().summed().test("小班")).isFalse();
    }

    private static Columns columns(String... header) {
        return FORM.columns(List.of(header), name -> null, name -> false);
    }
}
