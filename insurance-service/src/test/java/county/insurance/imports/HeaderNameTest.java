package county.insurance.imports;

import static org.assertj.core.api.Assertions.assertThat;

import county.platform.importing.list.HeaderName;
import county.platform.importing.list.Measure;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the name of a column says, by all the names that lists give it. */
class HeaderNameTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "村, VILLAGE, -, -",
                "村(社区), VILLAGE, -, -",
                "*姓名, NAME, -, -",
                "姓名或名称, NAME, -, -",
                "姓名(名称), NAME, -, -",
                "被保险人姓名, NAME, -, -",
                "身份证号/统一社会信用代码, IDENTITY, -, -",
                "联系电话(手机号), PHONE, -, -",
                "银行账号(一卡通), ACCOUNT, -, -",
                "开户银行, BANK, -, -",
                "标的地点, PLACE, -, -",
                "地块(圈舍), PLOT, -, -",
                "数量(亩), QUANTITY, 亩, 亩",
                "种植面积(m2), QUANTITY, 平方米, 平方米",
                "种植面积, QUANTITY, -, 亩",
                "种植面积平方米, QUANTITY, -, 平方米",
                "投保亩数, QUANTITY, -, 亩",
                "头数, QUANTITY, -, 头",
                "数量【头】, QUANTITY, -, 头",
                "上年数量(亩), PREVIOUS, 亩, 亩",
                "保险金额(元), SUM_INSURED, 元, 元",
                "保险金额(元/亩), UNIT_SUM_INSURED, 元/亩, 元/亩",
                "单位保险金额(元), UNIT_SUM_INSURED, 元, 元",
                "保险费(元), PREMIUM, 元, 元",
                "保险费(农户自缴), FARMER, -, -",
                "保险费(元/头), UNIT_PREMIUM, 元/头, 元/头",
                "其中:农户自缴(元), FARMER, 元, 元",
                "区财政(元), DISTRICT, 元, 元",
                "市级财政补贴(万元), CITY, 万元, 万元",
                "省级, PROVINCE, -, -",
                "签字日期, SIGNED, -, -"
            })
    void saysWhichFieldItIsAndInWhichUnit(String column, Field field, String bracket, String unit) {
        assertThat(EnrolmentForm.NAMES.of(column, bracket)).isEqualTo(new HeaderName<>(field, unit));
    }

    @ParameterizedTest
    @ValueSource(strings = {"序号", "备注", "农户签字", "开户行/银行账号", "", "保险费率", "中央财政补贴", "村民小组"})
    void anythingElseIsNoColumnOfAList(String column) {
        assertThat(EnrolmentForm.NAMES.of(column)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "数量(亩), 亩, true",
        "数量(亩), 头, false",
        "头数, 头, true",
        "面积, 头, false",
        "数量, 头, true",
        "保险费, 头, true",
        "姓名(元), 头, true"
    })
    void fitsTheSchemeThatCountsInItsUnit(String column, String unit, boolean fits) {
        HeaderName<Field> name =
                Objects.requireNonNull(EnrolmentForm.NAMES.of(column, column.contains("亩") ? "亩" : null));
        Measure measure = EnrolmentForm.measure(name.column(), unit);
        assertThat(measure == null || measure.fits(name.unit())).isEqualTo(fits);
    }
}
