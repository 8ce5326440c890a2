package county.insurance.imports;

import static org.assertj.core.api.Assertions.assertThat;

import county.insurance.TestScheme;
import county.platform.access.Role;
import county.platform.test.Person;
import county.platform.test.ServiceTest;
import county.platform.test.TestDatabase;
import county.platform.worker.Worker;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Files as people have them, each right apart from one point, through the real import of 绣惠街道. */
@ServiceTest
class CasesTest {

    private static final Person DIAOZHEN = new Person("clerk-diaozhen", Role.TOWNSHIP_CLERK, "370114016");

    @Autowired
    private WebTestClient client;

    @Autowired
    private List<Worker> workers;

    @BeforeEach
    void setUp() {
        TestScheme.add();
    }

    @AfterEach
    void tearDown() {
        TestScheme.remove();
    }

    private SentFile send(String file) {
        String scheme = file.contains("pig") ? TestScheme.PIG : TestScheme.ONION;
        return SentFile.of(client, workers, Person.CLERK_XIUHUI, "370114008", scheme, SentFile.read(file));
    }

    /** {@code found}: severity, row, column and a part of the reason of each, in the order of the rows; nothing else is found. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            01-id-and-account-as-numbers.xlsx    | refused | fault 2 证件号码 第 16 位起的数字已丢失; fault 3 银行账号 第 16 位起的数字已丢失
            02-account-and-id-from-formula.xlsx  | refused | fault 2 银行账号 第 16 位起的数字已丢失; fault 3 证件号码 第 16 位起的数字已丢失; fault 4 银行账号 第 16 位起的数字已丢失
            05-date-variants.xlsx                | refused | notice 4 签字日期 日期的序号，即 2023-08-25; fault 11 签字日期 年份请写四位; fault 12 签字日期 缺少年份; fault 14 签字日期 缺少月份或日; notice 15 签字日期 日期的序号，即 2023-08-25
            07-comma-for-point-semicolon.csv     | refused | fault 2 数量(亩) 逗号只用来分隔每三位; fault 2 上年数量 逗号只用来分隔每三位; fault 3 数量(亩) 逗号只用来分隔每三位; fault 3 上年数量 逗号只用来分隔每三位
            07-comma-for-point.xlsx              | refused | fault 2 数量(亩) 逗号只用来; fault 3 数量(亩) 逗号只用来; fault 4 数量(亩) 逗号只用来; fault 5 数量(亩) 应是一个数; fault 6 数量(亩) 应是一个数; notice 7 数量(亩) 村委会证明; notice 8 数量(亩) 村委会证明; fault 9 数量(亩) 中间有空格; fault 10 数量(亩) 逗号只用来; fault 11 数量(亩) 应是一个数
            10-village-lookup-na.xlsx            | refused | fault 3 村(社区) #N/A; fault 4 村(社区) #N/A
            12-names-with-spaces.xlsx            | checked | notice 2 姓名 登记为“测试”; notice 3 姓名 登记为“测试”; notice 4 姓名 登记为“测试”; notice 5 姓名 登记为“测试”; notice 7 姓名 登记为“测试”
            13-rare-names.xlsx                   | checked | notice 11 姓名 测试·测试; notice 12 姓名 测试·测试; notice 13 姓名 测试·测试; notice 14 姓名 测试·测试; notice 15 姓名 测试·测试; notice 16 姓名 测试·测试
            16-identity-endings.xlsx             | refused | fault 5 证件号码 数字或X; fault 6 证件号码 数字或X; fault 7 证件号码 数字或X; fault 8 证件号码 数字或X; fault 10 证件号码 15位
            17-account-separators.xlsx           | refused | fault 9 银行账号 不要写银行名称; fault 10 银行账号 不要写银行名称
            25-total-and-signature-rows.xlsx     | checked | notice 9 整份文件 没有读取（如签字、备注）
            40-no-cell-references.xlsx           | refused | fault 3 证件号码 现在是3位
            47-plot-turned-into-date.xlsx        | refused | fault 2 地块 日期; fault 3 地块 日期; fault 4 地块 日期; fault 5 地块 请核对
            50-scientific-notation.csv           | refused | fault 2 证件号码 科学计数法; fault 2 银行账号 科学计数法; notice 3 银行账号 末三位都是 0
            51-quoted-line-breaks.csv            | refused | fault 3 证件号码 现在是1位
            51-quoted-line-breaks-semicolon.csv  | refused | fault 3 证件号码 现在是1位
            53-control-character-late.csv        | refused | fault 62 姓名 U+0008; fault 62 地块 U+000B
            55-same-account-and-phone.xlsx       | checked | notice 2 银行账号 与第 3 行; notice 2 联系电话 与第 3 行; notice 3 银行账号 与第 2 行; notice 3 联系电话 与第 2 行; notice 4 银行账号 与第 2 行银行账号相同（本文件共 3 户）; notice 4 联系电话 与第 2 行联系电话相同（本文件共 3 户）
            56-village-variants.xlsx             | refused | fault 14 村(社区) 没有这个村; fault 18 村(社区) 没有这个村; fault 19 村(社区) 没有这个村; fault 20 村(社区) 双山街道
            58-pig-shares-rounded-each.xlsx      | refused | fault 2 市级补贴 这一户应是：投保人 21.00 元、区财政 13.13 元、市财政 13.12 元、省财政 5.25 元; fault 3 市级补贴 这一户应是：投保人 63.00 元、区财政 39.38 元、市财政 39.37 元、省财政 15.75 元
            65-organisations-and-kinds.xlsx      | refused | fault 3 证件号码 重复参保; fault 4 证件号码 校验码不符; fault 5 证件号码 不用I、O; fault 6 证件号码 这是统一社会信用代码; fault 7 证件号码 这是身份证号码
            78-insurers-form.xlsx                | checked | notice 1 整份文件 没有读取; notice 1 整份文件 登记为农户; notice 1 整份文件 取自这一列开头的村名
            """)
    void whatStandsAgainstAFileIsFoundInItsCell(String file, String state, String found) {
        SentFile sent = send(file);
        String[] wanted = found.split("; ", -1);
        assertThat(sent.problem()).isEmpty();
        assertThat(sent.found()).as("%s", sent).hasSize(wanted.length);
        for (int i = 0; i < wanted.length; i++) {
            String[] parts = wanted[i].split(" ", 4);
            assertThat(sent.found().get(i))
                    .as("%s", sent)
                    .startsWith(String.join(" ", Arrays.asList(parts).subList(0, 3)) + " ")
                    .contains(parts[3]);
        }
        assertThat(sent.state()).isEqualTo(state);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            08a-header-square-metres.xlsx     | 种植面积(平方米)”的单位是平方米，这个方案按亩填写
            08b-header-square-metre-sign.xlsx | 单位是平方米，这个方案按亩填写
            08d-header-heads-in-onion.xlsx    | 单位是头，这个方案按亩填写
            18-two-sheets.xlsx                | 还有 4 行
            21-hidden-column.xlsx             | “身份证号”这一列是隐藏的
            34-with-password.xlsx             | 密码
            35-biff8-renamed.xlsx             | .xls
            36-html-table-named-xlsx.xlsx     | 网页格式
            68-entities.xlsx                  | 表格
            70-shared-text-number-500000000.xlsx | 损坏
            71-cell-far-to-the-right.xlsx     | 列
            59-national-prices.csv            | 表头缺少这些列
            """)
    void aFileThatCannotBeReadSaysWhatToDo(String file, String problem) {
        SentFile sent = send(file);
        assertThat(sent.state()).isEqualTo("refused");
        assertThat(sent.problem()).contains(problem);
    }

    /** Each row: its number, and what is stored of the column that the file tries. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            03-date-from-formula.xlsx        | r.signed_on           | 2 2023-08-25; 3 2023-08-26; 4 2023-08-25
            04-date-1904.xlsx                | r.signed_on           | 2 2023-08-25; 3 2023-08-25
            06-iso-date-cells.xlsx           | r.signed_on           | 2 2023-08-25; 3 2023-08-25
            09-row-numbers-ref-error.xlsx    | r.name                | 2 测试甲己丙; 3 测试甲己丁; 4 测试甲己戊; 5 测试甲己己; 6 测试甲己庚
            14-rare-names-gb18030.csv        | r.name                | 2 测𬍛; 3 测䶮; 4 测试·测试; 5 测㛃; 6 测龴; 7 测㑳; 8 测︐; 9 测€
            19-hidden-first-sheet.xlsx       | v.name                | 2 石家村村民委员会; 3 乔家村村民委员会; 4 马家村村民委员会
            22-merged-village.xlsx           | v.name                | 2 大张村村民委员会; 3 大张村村民委员会; 4 大张村村民委员会; 5 大高村村民委员会
            23-two-line-header.xlsx          | r.premium, r.farmer, r.district | 3 612.50 245.00 153.13; 4 612.50 245.00 153.13
            24-title-above-header.xlsx       | r.quantity            | 5 2.50; 6 2.50; 7 2.50
            24-title-above-header.csv        | r.quantity            | 4 2.50; 5 2.50; 6 2.50
            25-total-and-signature-rows.xlsx | r.quantity            | 2 2.50; 3 2.50; 5 2.50; 6 2.50
            27-empty-rows-and-first-cell.xlsx | v.name               | 2 大张村村民委员会; 4 大高村村民委员会; 6 石家村村民委员会
            38-strict-ooxml.xlsx             | r.quantity            | 2 2.50; 3 2.50
            39-no-styles-part.xlsx           | r.quantity            | 2 2.50; 3 2.50
            41-prefixed-namespace.xlsx       | r.quantity            | 2 2.50; 3 2.50
            42-workbook22.xlsx               | r.quantity            | 2 2.50; 3 2.50
            43-phonetic-guides.xlsx          | r.name                | 2 测试甲乙; 3 测试丙丁
            45-text-from-formula.xlsx        | r.plot                | 2 1.10; 3 1.1; 4 2E3; 5 东坡22277号
            48-unicode-text-utf16le.csv      | r.quantity            | 2 2.50; 3 2.50
            48-utf8-bom-tab.csv              | r.quantity            | 2 2.50; 3 2.50
            49-equals-quoted.csv             | r.identity_mask       | 2 3701**********78**; 3 3701**********79**; 4 3701**********79**
            61-formula-like-text.xlsx        | r.plot, r.bank        | 2 -1号棚 ＝测试行; 3 +东坡 @测试行; 4 =A1 测试行; 5 '西坡 测试行
            62-wps-number-formats.xlsx       | r.signed_on           | 2 2023-08-25; 3 2023-08-25; 4 2023-08-25; 5 2023-08-25; 6 2023-08-25
            63-sheet-protected.xlsx          | r.quantity            | 2 2.50; 3 2.50
            64-numbers-as-text.xlsx          | r.quantity            | 2 2.50; 3 2.50; 4 2.50; 5 2.50; 6 2.50; 7 2.50; 8 2.50; 9 2.50
            67-mac-line-ends.csv             | r.quantity            | 2 2.50; 3 2.50
            77-own-export-filled-again.xlsx  | v.name, r.kind, r.city | 2 大高村村民委员会 household 153.12; 3 石家村村民委员会 household 153.12
            78-insurers-form.xlsx            | v.name, r.kind, r.quantity, r.plot | 2 大张村村民委员会 household 2.50; 3 大张村村民委员会 household 2.50
            """)
    void aGoodFileIsTakenAsItIsMeant(String file, String columns, String rows) {
        SentFile sent = send(file);
        assertThat(sent.state()).as("%s", sent).isEqualTo("checked");
        assertThat(sent.rows(columns)).containsExactly(rows.split("; ", -1));
    }

    @Test
    void everyNumberIsStoredInOneWayHoweverItIsGrouped() {
        assertThat(send("15-invisible-characters.xlsx").rows("r.account_mask, r.phone_mask"))
                .filteredOn(row -> row.startsWith("2 "))
                .containsExactly("2 ***************0100 199****0100");
        assertThat(send("17-account-separators.xlsx").rows("r.account_mask"))
                .startsWith(
                        "2 ***************0181",
                        "3 ***************0182",
                        "4 ***************0183",
                        "5 ***************0184")
                .contains("6 ***************0185", "7 ***************0186", "8 ***************0187");
        assertThat(send("16-identity-endings.xlsx").rows("r.identity_mask"))
                .contains(
                        "2 3701**********21**", "3 3701**********22**", "4 3701**********23**", "9 3701**********27**")
                .contains("11 3701**********28**");
    }

    @Test
    void namesAreKeptToTheCharacter() {
        assertThat(send("13-rare-names.xlsx").rows("r.name"))
                .contains(
                        "2 测𬍛", "3 测𠂇", "4 测䶮", "5 测㛃", "6 测𰀀", "7 测\uE863", "8 测龴", "9 测㇉", "10 测试·测试", "16 测试·测试")
                .contains("17 测\u0301试", "18 测\uFA10试", "19 测⺁");
        assertThat(send("12-names-with-spaces.xlsx").rows("r.name")).contains("2 测试", "7 测试", "8 测試");
    }

    /** Where somebody is enrolled is for their own township to know. */
    @Test
    void whoIsEnrolledInAnotherTownshipIsFoundThere() {
        SentFile first = send("54a-same-person-xiuhui.xlsx");
        assertThat(first.state()).isEqualTo("checked");
        TestDatabase.running().execute("""
                update insurance.import_job
                set state = 'applying', applied_by = 'clerk-xiuhui', applied_name = 'clerk-xiuhui',
                    applied_roles = '{township-clerk}', applied_at = now(), version = version + 1
                where id = %s
                """.formatted(first.id()));
        SentFile.settle(workers, first.id());
        SentFile other = SentFile.of(
                client,
                workers,
                DIAOZHEN,
                "370114016",
                TestScheme.ONION,
                SentFile.read("54b-same-person-other-township.xlsx"));
        assertThat(other.state()).isEqualTo("refused");
        assertThat(other.found())
                .anyMatch(line -> line.startsWith("fault 2 证件号码 重复参保"))
                .noneMatch(line -> line.contains("绣惠") || line.contains("大高"));
    }

    @Test
    void aHeaderThatComesAgainOnEachPageIsNoHousehold() {
        SentFile sent = send(List.of(Household.HEADER, Household.row(1), Household.HEADER, Household.row(2)));
        assertThat(sent.state()).as("%s", sent).isEqualTo("checked");
        assertThat(sent.rows("r.name")).containsExactly("2 某户1", "4 某户2");
    }

    @ParameterizedTest
    @CsvSource({"数量（公顷）, 公顷", "投保亩数（公顷）, 公顷", "种植面积平方米, 平方米", "头数, 头", "数量(千克), 公斤", "数量【头】, 头"})
    void aHeaderInAnotherUnitRefusesTheFile(String header, String unit) {
        var names = new ArrayList<>(Household.HEADER);
        names.set(names.indexOf("数量（亩）"), header);
        SentFile sent = send(List.of(names, Household.row(1)));
        assertThat(sent.state()).isEqualTo("refused");
        assertThat(sent.problem()).contains("的单位是" + unit);
    }

    @Test
    void aCommaThatParsesANumberIntoTwoCellsIsFound() {
        String file = "村,类型,姓名,证件号码,电话,账号,数量,上年数量\n大张村,农户,某户1," + Household.identity(1)
                + ",13900000001,622200000000000001,2,5,2.5\n";
        SentFile sent = SentFile.of(
                client,
                workers,
                Person.CLERK_XIUHUI,
                "370114008",
                TestScheme.ONION,
                file.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(sent.state()).as("%s", sent).isEqualTo("refused");
    }

    private SentFile send(List<List<String>> rows) {
        return SentFile.of(client, workers, Person.CLERK_XIUHUI, "370114008", TestScheme.ONION, SentList.xlsx(rows));
    }

    @Test
    void aTotalThatIsNoneIsAFaultThatNamesBothFigures() {
        var rows = new ArrayList<List<String>>();
        rows.add(Household.HEADER);
        rows.add(Household.row(1));
        rows.add(Household.row(2));
        rows.add(List.of("合计", "", "", "", "", "", "", "", "5", "4.8", "16800", "1176"));
        SentFile sent = send(rows);
        assertThat(sent.state()).isEqualTo("refused");
        assertThat(sent.found())
                .hasSize(1)
                .first()
                .asString()
                .startsWith("fault 4 数量(亩) ")
                .contains("5", "4.8");
    }
}
