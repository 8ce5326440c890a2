package county.insurance.imports;

import county.platform.importing.list.ListColumn;
import county.platform.person.Masks;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The columns of an enrolment list, by the names that townships, villages and insurers give them; what stands in brackets
 * does not count. The first name is the template's.
 */
enum Field implements ListColumn {
    TOWNSHIP("镇街", "镇街名称", "街道", "镇", "乡镇", "乡镇名称", "街镇", "所属镇街", "所在镇街", "所属乡镇"),
    VILLAGE(
            "村", "村（社区）", "村社区", "村庄", "行政村", "行政村名称", "村名", "村名称", "社区", "村居", "村居名称", "所在村", "所属村", "村委会", "村委",
            "居委会", "所在村居"),
    KIND("投保人类型", "类型", "类别", "参保类型", "参保人类型", "投保类型", "农户类型", "农户类别", "投保人类别", "投保人性质", "被保险人类型", "投保主体类型", "经营主体类型"),
    NAME(
            "姓名", "名称", "姓名名称", "投保人", "投保人姓名", "投保人名称", "投保农户", "投保农户姓名", "农户姓名", "农户名称", "户主", "户主姓名", "被保险人",
            "被保险人姓名", "被保险人名称", "参保人", "参保人姓名", "参保农户", "参保农户姓名", "种植户", "种植户姓名", "养殖户", "养殖户姓名", "养殖户名称"),
    IDENTITY(
            "证件号码",
            "证件号",
            "证件编号",
            "身份证号",
            "身份证号码",
            "身份证",
            "身份证件号码",
            "公民身份号码",
            "公民身份证号码",
            "居民身份证号",
            "居民身份证号码",
            "统一社会信用代码",
            "社会信用代码",
            "信用代码",
            "组织机构代码"),
    PHONE("联系电话", "电话", "手机", "手机号", "手机号码", "联系方式", "电话号码", "联系手机", "移动电话", "联系号码"),
    BANK("开户行", "开户银行", "银行", "开户行名称", "开户银行名称", "银行名称", "开户网点", "开户行全称"),
    ACCOUNT(
            "银行账号", "账号", "帐号", "银行卡号", "卡号", "银行帐号", "一卡通账号", "一卡通", "一卡通号", "一卡通卡号", "一本通账号", "惠民一卡通账号", "银行账户",
            "银行帐户", "银行卡", "银行卡账号", "收款账号", "收款账户", "赔款账号"),
    PLACE("标的地点", "标的位置", "标的坐落", "标的所在地", "种植地点", "种植位置", "养殖地点", "养殖地址", "坐落", "坐落地点", "地块坐落", "投保地点"),
    PLOT("地块", "圈舍", "地块名称", "地块编号", "地块号", "地块位置", "种植地块", "圈舍名称", "圈舍编号"),
    QUANTITY(
            "数量", "投保数量", "参保数量", "保险数量", "承保数量", "面积", "投保面积", "参保面积", "保险面积", "承保面积", "种植面积", "实际种植面积", "亩数", "投保亩数",
            "参保亩数", "保险亩数", "种植亩数", "承保亩数", "头数", "投保头数", "参保头数", "保险头数", "承保头数"),
    PREVIOUS(
            "上年数量", "上年面积", "上年亩数", "上年头数", "上年投保数量", "上年投保面积", "上年种植面积", "上年度数量", "上年度面积", "上年度投保数量", "去年数量", "去年面积",
            "去年亩数", "去年头数", "去年投保数量"),
    UNIT_SUM_INSURED("单位保险金额", "单位保额", "每亩保险金额", "每亩保额", "亩保额", "每头保险金额", "每头保额", "头保额"),
    UNIT_PREMIUM("单位保险费", "单位保费", "每亩保险费", "每亩保费", "亩保费", "每头保险费", "每头保费", "头保费"),
    SUM_INSURED("保险金额", "保额", "总保额", "总保险金额", "保险金额合计", "保额合计", "保险总金额"),
    PREMIUM("保险费", "保费", "总保费", "总保险费", "保险费合计", "保费合计", "合计保费", "保险费总额", "保费总额", "签单保费"),
    FARMER(
            "农户承担", "农户自缴", "农户缴纳", "农户交纳", "农户保费", "农户自缴保费", "农户承担保费", "农户缴纳保费", "农户自缴部分", "农户应缴保费", "农民自缴", "农民承担",
            "自缴保费", "自缴", "个人缴纳"),
    DISTRICT(
            "区级补贴", "区级财政补贴", "区级", "区财政", "区财政补贴", "区级财政", "区县补贴", "区县级补贴", "区县财政补贴", "区县级财政补贴", "县级补贴", "县级财政补贴",
            "县财政补贴"),
    CITY("市级补贴", "市级财政补贴", "市级", "市财政", "市财政补贴", "市级财政"),
    PROVINCE("省级补贴", "省级财政补贴", "省级", "省财政", "省财政补贴", "省级财政"),
    SIGNED("签字日期", "签名日期", "签订日期", "签约日期", "签字时间", "投保日期", "投保时间"),
    COLLECTIVE("集体名称", "集体", "投保集体", "组织名称"),
    COLLECTIVE_CODE("集体信用代码", "集体统一社会信用代码", "组织信用代码");

    private static final Map<String, Field> BY_NAME = new HashMap<>();

    static {
        for (Field field : values()) {
            field.names.forEach(name -> BY_NAME.put(name, field));
        }
    }

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> names;

    Field(String... names) {
        this.names = List.copyOf(Arrays.asList(names));
    }

    @Override
    public List<String> names() {
        return names;
    }

    /** Without which no list can be taken: who, how to be reached, paid where, how much. */
    @Override
    public boolean required() {
        return switch (this) {
            case NAME, IDENTITY, PHONE, ACCOUNT, QUANTITY -> true;
            default -> false;
        };
    }

    /** Whether townships are asked for it; the others are read where a list has them. */
    @Override
    public boolean inTemplate() {
        return switch (this) {
            case TOWNSHIP, PLACE, UNIT_SUM_INSURED, UNIT_PREMIUM -> false;
            default -> true;
        };
    }

    /** What several households have alike, so that it is written once into merged cells. */
    @Override
    public boolean filledDown() {
        return switch (this) {
            case TOWNSHIP,
                    VILLAGE,
                    KIND,
                    BANK,
                    PLACE,
                    UNIT_SUM_INSURED,
                    UNIT_PREMIUM,
                    SIGNED,
                    COLLECTIVE,
                    COLLECTIVE_CODE -> true;
            default -> false;
        };
    }

    @Override
    public boolean summed() {
        return isQuantity() || (isMoney() && this != UNIT_SUM_INSURED && this != UNIT_PREMIUM);
    }

    @Override
    public boolean rounded() {
        return isMoney();
    }

    @Override
    public String told(String written) {
        return switch (this) {
            case IDENTITY, COLLECTIVE_CODE -> Masks.identityNumber(written.toUpperCase(Locale.ROOT));
            case PHONE -> Masks.phone(written);
            case ACCOUNT -> Masks.bankAccount(written);
            default -> written;
        };
    }

    /** Whether it is counted in the scheme's unit. */
    boolean isQuantity() {
        return this == QUANTITY || this == PREVIOUS;
    }

    /** Whether it is an amount of money. */
    boolean isMoney() {
        return switch (this) {
            case UNIT_SUM_INSURED, UNIT_PREMIUM, SUM_INSURED, PREMIUM, FARMER, DISTRICT, CITY, PROVINCE -> true;
            default -> false;
        };
    }

    /** The field of this name, which stands without brackets and white space. */
    static @Nullable Field named(String name) {
        return BY_NAME.get(name);
    }
}
