package county.insurance.imports;

import java.util.List;

/** The columns of an enrolment list, by the names that lists give them; what stands in brackets does not count. */
enum Field {
    VILLAGE(true, "村", "村（社区）", "村庄", "行政村", "村名", "社区", "村居", "所在村", "村委会"),
    KIND(true, "投保人类型", "类型", "参保类型", "投保类型", "农户类型"),
    NAME(true, "姓名", "名称", "投保人", "投保人姓名", "投保人名称", "农户姓名", "户主", "户主姓名", "被保险人", "被保险人姓名"),
    IDENTITY(true, "证件号码", "证件号", "身份证号", "身份证号码", "身份证", "公民身份号码", "统一社会信用代码"),
    PHONE(true, "联系电话", "电话", "手机", "手机号", "手机号码", "联系方式", "电话号码"),
    BANK(false, "开户行", "开户银行", "银行"),
    ACCOUNT(true, "银行账号", "账号", "银行卡号", "卡号", "银行帐号", "一卡通账号", "一卡通", "银行账户"),
    PLOT(false, "地块", "圈舍", "地块名称", "地块编号", "地块位置", "圈舍名称", "地块或圈舍"),
    QUANTITY(true, "数量", "投保数量", "参保数量", "保险数量", "面积", "投保面积", "参保面积", "种植面积", "亩数", "头数"),
    PREVIOUS(false, "上年数量", "上年面积", "上年投保数量", "去年数量", "去年面积"),
    SUM_INSURED(false, "保险金额", "保额", "总保额"),
    PREMIUM(false, "保险费", "保费", "总保费", "保险费合计"),
    FARMER(false, "农户承担", "农户自缴", "农户缴纳", "农户保费", "自缴保费"),
    DISTRICT(false, "区级补贴", "区级财政补贴", "区级"),
    CITY(false, "市级补贴", "市级财政补贴", "市级"),
    PROVINCE(false, "省级补贴", "省级财政补贴", "省级"),
    SIGNED(false, "签字日期", "签名日期", "签订日期", "投保日期"),
    COLLECTIVE(false, "集体名称", "集体", "投保集体", "组织名称"),
    COLLECTIVE_CODE(false, "集体信用代码", "集体统一社会信用代码", "组织信用代码");

    private final boolean required;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> names;

    Field(boolean required, String... names) {
        this.required = required;
        this.names = List.of(names);
    }

    boolean required() {
        return required;
    }

    /** The name that the template uses. */
    String title() {
        return names.getFirst();
    }

    boolean named(String column) {
        return names.contains(column);
    }
}
