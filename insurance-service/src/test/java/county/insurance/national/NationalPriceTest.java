package county.insurance.national;

import static county.insurance.publication.PriceSeason.COLLEAGUE;
import static county.insurance.publication.PriceSeason.OFFICER;
import static county.insurance.publication.PriceSeason.PIG;
import static org.assertj.core.api.Assertions.assertThat;

import county.insurance.publication.PriceCalls;
import county.insurance.publication.PriceSeason;
import county.platform.test.Person;
import county.platform.test.ServiceTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** National pig prices, entered by one officer and published by another, on 2023-12-13. */
@ServiceTest
class NationalPriceTest {

    @Autowired
    private WebTestClient client;

    private PriceCalls calls;

    @BeforeEach
    void setUp() {
        calls = new PriceCalls(client);
        PriceSeason.begin();
    }

    @AfterEach
    void tearDown() {
        PriceSeason.end();
    }

    @Test
    void oneOfficerEntersAndAnotherPublishes() {
        Object id = enter("2023-12-06", "15.2", "");
        decide(OFFICER, id, "{'publish':true,'version':1}")
                .expectStatus()
                .isForbidden()
                .expectBody()
                .jsonPath("$.detail")
                .isEqualTo("自己录入的价格应由另一人公布。");
        decide(Person.FINANCE, id, "{'publish':true,'version':1}")
                .expectStatus()
                .isForbidden();
        decide(COLLEAGUE, id, "{'publish':true,'version':7}").expectStatus().isEqualTo(409);
        decide(COLLEAGUE, id, "{'publish':true,'version':1}")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.state")
                .isEqualTo("published");
        decide(COLLEAGUE, id, "{'publish':true,'version':2}").expectStatus().isEqualTo(409);
        calls.get(null, "public/prices?scheme=" + PIG).expectBody().json("""
                {"items": [{"day": "2023-12-06", "price": "15.20", "version": 1, "points": null, "late": true,
                            "source": "价格监测中心网站"}]}
                """);
    }

    @Test
    void aCorrectionIsANewVersionWithItsReason() {
        decide(COLLEAGUE, enter("2023-12-06", "15.2", ""), "{'publish':true,'version':1}")
                .expectStatus()
                .isOk();
        entering("2023-12-06", "15.3", "")
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.detail")
                .isEqualTo("2023-12-06 的价格已经公布，更正请写明理由。");
        decide(COLLEAGUE, enter("2023-12-06", "15.3", ",'reason':'抄错'"), "{'publish':true,'version':1}")
                .expectStatus()
                .isOk();
        calls.get(null, "public/prices/history?scheme=" + PIG).expectBody().json("""
                {"items": [{"version": 1, "price": "15.20"}, {"version": 2, "price": "15.30", "reason": "抄错"}]}
                """);
    }

    /** 1485 for 14.85, 29.70 for a price per 500 g doubled once more: published only with a word about how it was checked. */
    @ParameterizedTest
    @CsvSource({
        "1485, 目标价格 18.5 相差超过 50%",
        "29.70, 目标价格 18.5 相差超过 50%",
        "9.24, 目标价格 18.5 相差超过 50%",
        "20.20, 上一次公布的 15.2 相差超过 30%"
    })
    void aPriceFarFromWhatIsKnownIsPublishedOnlyWithAWord(String price, String words) {
        PriceSeason.execute(
                "update insurance.scheme_decision set outlier_day_change_percent = 30 where scheme = '2001-test-pig'");
        decide(COLLEAGUE, enter("2023-12-05", "15.2", ""), "{'publish':true,'version':1}")
                .expectStatus()
                .isOk();
        Object id = enter("2023-12-06", price, "");
        calls.get(COLLEAGUE, "national-prices?scheme=" + PIG)
                .expectBody()
                .jsonPath("$.items[0].flags")
                .value(
                        java.util.List.class,
                        flags -> assertThat(flags.toString()).contains(words))
                .jsonPath("$.items[1].flags")
                .isEmpty();
        decide(COLLEAGUE, id, "{'publish':true,'version':1}")
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("note")
                .jsonPath("$.detail")
                .value(String.class, detail -> assertThat(detail).contains(words));
        decide(COLLEAGUE, id, "{'publish':true,'note':'已核对网页','version':1}")
                .expectStatus()
                .isOk();
    }

    @Test
    void whatIsSentBackIsNotPublished() {
        Object id = enter("2023-12-06", "15.2", "");
        entering("2023-12-06", "15.2", "").expectStatus().isEqualTo(422);
        decide(COLLEAGUE, id, "{'publish':false,'version':1}").expectStatus().isEqualTo(422);
        decide(COLLEAGUE, id, "{'publish':false,'note':'来源不符','version':1}")
                .expectStatus()
                .isOk();
        calls.get(null, "public/prices?scheme=" + PIG)
                .expectBody()
                .jsonPath("$.items")
                .isEmpty();
        entering("2023-12-06", "15.2", "").expectStatus().isOk();
    }

    @ParameterizedTest
    @CsvSource({
        "2001-test-onion, 2023-12-06, 这个方案由监测点采价，不采用国家公布的价格。",
        "2001-test-pig, 2023-12-14, 不能填报今天以后的价格。",
        "2001-test-pig, 2023-11-30, '计算实际价格的日期是 2023-12-01 至 2023-12-20，2023-11-30 不在其中。'"
    })
    void refusesAPriceThatCannotCount(String scheme, String day, String detail) {
        calls.post(
                        OFFICER,
                        "national-prices",
                        "{'scheme':'%s','day':'%s','price':'15','source':'x'}".formatted(scheme, day))
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.detail")
                .isEqualTo(detail);
    }

    @Test
    void aLockedSeasonTakesOnlyCorrections() {
        PriceSeason.published(PIG, "2023-12-05", "15");
        PriceSeason.locked(PIG);
        entering("2023-12-06", "15.2", "").expectStatus().isEqualTo(422);
        entering("2023-12-05", "15.2", ",'reason':'抄错'").expectStatus().isOk();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030"})
    void aCsvFileIsTakenAsAWhole(String charset) {
        byte[] file =
                "日期,价格（元/公斤）,来源\n2023-12-06,15.2,价格监测中心\n2023/12/13,15.35,价格监测中心\n".getBytes(Charset.forName(charset));
        take(file).expectStatus().isOk().expectBody().jsonPath("$.taken").isEqualTo(2);
        calls.get(OFFICER, "national-prices?scheme=" + PIG).expectBody().json("""
                        {"items": [{"day": "2023-12-13", "price": "15.35", "state": "entered"},
                                   {"day": "2023-12-06", "price": "15.2", "source": "价格监测中心"}], "next": null}
                        """);
        calls.get(OFFICER, "national-prices?limit=1&scheme=" + PIG)
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(1)
                .jsonPath("$.next")
                .isNumber();
    }

    @Test
    void anXlsxFileIsTakenAsAWhole() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "test", "1.0")) {
            var sheet = workbook.newWorksheet("价格");
            sheet.value(0, 0, "日期");
            sheet.value(0, 1, "价格");
            sheet.value(0, 2, "来源");
            sheet.value(1, 0, LocalDate.of(2023, 12, 6));
            sheet.style(1, 0).format("yyyy/m/d").set();
            sheet.value(1, 1, new java.math.BigDecimal("15.2"));
            sheet.value(1, 2, "价格监测中心");
            sheet.value(2, 0, "2023-12-13");
            sheet.value(2, 1, "15.35");
            sheet.value(2, 2, "价格监测中心");
        }
        take(bytes.toByteArray())
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.taken")
                .isEqualTo(2);
    }

    @Test
    void aFileWithOneFaultIsNotTakenAtAllAndSaysWhere() {
        take("""
                        日期,价格,来源
                        2023-12-06,15.2,价格监测中心
                        12月7日,-3,
                        """.getBytes(StandardCharsets.UTF_8))
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .json("""
                        {"errors": [{"field": "第 3 行“日期”（12月7日）", "reason": "缺少年份，请写作 2023-08-25。"},
                                    {"field": "第 3 行“价格”（-3）", "reason": "价格应是大于 0 的数，最多 5 位整数、4 位小数。"},
                                    {"field": "第 3 行“来源”（）", "reason": "请填写来源（不超过 300 字）。"}]}
                        """);
        take("""
                        日期,价格,来源
                        2023-12-06,15.2,价格监测中心
                        2023-12-06,15.3,价格监测中心
                        2023-12-30,15.3,价格监测中心
                        """.getBytes(StandardCharsets.UTF_8))
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].reason")
                .isEqualTo("同一天在文件中出现了两次。")
                .jsonPath("$.errors[1].reason")
                .isEqualTo("不能填报今天以后的价格。");
        calls.get(OFFICER, "national-prices?scheme=" + PIG)
                .expectBody()
                .jsonPath("$.items")
                .isEmpty();
    }

    /** Days and prices however they are typed; what is far from the target is said before somebody publishes it. */
    @Test
    void daysAndPricesAreReadAsTheyAreTypedAndWhatIsFarOffIsNamed() {
        take("""
                        日期,价格（元/公斤）,来源
                        2023年12月1日,14.85,测试
                        2023-12-02 00:00,14.85元,测试
                        2023-12-3,１４．８５,测试
                        20231204,1485,测试
                        2023/12/5,29.70,测试
                        """.getBytes(StandardCharsets.UTF_8))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.taken")
                .isEqualTo(5)
                .jsonPath("$.notices.length()")
                .isEqualTo(2)
                .jsonPath("$.notices[0]")
                .value(String.class, notice -> assertThat(notice).startsWith("第 5 行 2023-12-04 的 1485 与目标价格 18.5 相差超过"))
                .jsonPath("$.notices[1]")
                .value(
                        String.class,
                        notice -> assertThat(notice).contains("29.7").contains("相差超过 50%"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "日期,价格,来源;2023-12-06,14,85,测试 | 比表头多出内容",
                "日期,价格,来源;2023-12-06,'14,85',测试 | 逗号只用来分隔每三位数字",
                "日期,价格（元/斤）,来源;2023-12-06,14.85,测试 | 的单位是元/斤，这个方案的价格以元/公斤计",
                "日期,价格,来源;2023-12-06,14.85元/斤,测试 | 单位是元/斤",
                "日期,价格,来源;2023-12-06,1.485E1,测试 | 科学计数法"
            })
    void aPriceThatMayBeAnotherIsRefused(String file, String reason) {
        take(file.replace(';', '\n').replace('\'', '"').getBytes(StandardCharsets.UTF_8))
                .expectStatus()
                .isEqualTo(422)
                .expectBody(String.class)
                .value(answer -> assertThat(answer).contains(reason));
    }

    /** The list of published prices comes back with one more day in it. */
    @Test
    void thePublishedListIsTakenAgain() {
        for (Object id : new Object[] {enter("2023-12-05", "15", ""), enter("2023-12-06", "15.2", "")}) {
            decide(COLLEAGUE, id, "{'publish':true,'version':1}").expectStatus().isOk();
        }
        String list = new String(
                java.util.Objects.requireNonNull(calls.get(null, "public/prices.csv?scheme=" + PIG)
                        .expectStatus()
                        .isOk()
                        .expectBody()
                        .returnResult()
                        .getResponseBodyContent()),
                StandardCharsets.UTF_8);
        assertThat(list).contains("2023-12-05,15");
        take(list.getBytes(StandardCharsets.UTF_8))
                .expectStatus()
                .isOk()
                .expectBody()
                .json("{\"taken\": 0, \"unchanged\": 2, \"notices\": []}");
        take((list + "2023-12-07,15.3,,,,价格监测中心\r\n").getBytes(StandardCharsets.UTF_8))
                .expectStatus()
                .isOk()
                .expectBody()
                .json("{\"taken\": 1, \"unchanged\": 2}");
        take(list.replace("2023-12-05,15", "2023-12-05,16").getBytes(StandardCharsets.UTF_8))
                .expectStatus()
                .isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b,c\n1,2,3\n", "日期,价格,来源\n", "\"日期"})
    void aFileThatIsNoneIsRefused(String text) {
        take(text.getBytes(StandardCharsets.UTF_8)).expectStatus().isEqualTo(422);
    }

    private ResponseSpec entering(String day, String price, String more) {
        return calls.post(
                OFFICER,
                "national-prices",
                "{'scheme':'%s','day':'%s','price':'%s','source':'价格监测中心网站'%s}".formatted(PIG, day, price, more));
    }

    private Object enter(String day, String price, String more) {
        var id = new AtomicReference<Object>();
        entering(day, price, more)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.id")
                .value(Object.class, id::set);
        assertThat(id.get()).isNotNull();
        return id.get();
    }

    private ResponseSpec decide(Person person, Object id, String body) {
        return calls.post(person, "national-prices/" + id + "/decision", body);
    }

    private ResponseSpec take(byte[] file) {
        return client.post()
                .uri("/api/insurance/national-prices/imports?scheme={scheme}", PIG)
                .headers(headers -> {
                    headers.setBearerAuth(OFFICER.token());
                    headers.set("Idempotency-Key", UUID.randomUUID().toString());
                })
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .bodyValue(file)
                .exchange();
    }
}
