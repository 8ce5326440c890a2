package county.insurance.household;

import static org.assertj.core.api.Assertions.assertThat;

import county.insurance.household.HouseholdTest.SentCodes;
import county.platform.secret.BlindIndex;
import county.platform.secret.Vault;
import county.platform.test.Person;
import county.platform.test.ServiceTest;
import county.platform.test.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Objects;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.json.JsonMapper;

/** Every household can look up its own record (三到户四公开), and nobody else's. */
@ServiceTest
@Import(SentCodes.class)
class HouseholdTest {

    /** Threads of their own: on those that the service works with too, twenty that wait would keep it from answering. */
    private static final Scheduler ASKERS = Schedulers.newBoundedElastic(20, 20, "askers");

    private static final String IDENTITY = "11010519491231002X";
    private static final String PHONE = "13800001234";

    @Autowired
    private WebTestClient client;

    @Autowired
    private Vault vault;

    @Autowired
    private BlindIndex index;

    @Autowired
    private BlockingDeque<String> sent;

    @Autowired
    private Sending sending;

    @BeforeEach
    void enrol() {
        byte[] identity = index.of("identity", IDENTITY);
        String hex = HexFormat.of().formatHex(identity);
        TestDatabase.running().execute("""
                insert into insurance.enrolment_list (scheme, scheme_version, township, village, no, state, created_by, created_at)
                values ('2023-green-onion', 1, '370114008',
                        (select min(code) from insurance.village where township = '370114008'), 901, 'in-force', 'x', now());
                insert into insurance.policy (
                    list, scheme, scheme_version, township, village, kind, name, identity_kind, identity_index,
                    identity_sealed, identity_mask, phone_sealed, phone_mask, bank, account_mask, quantity, sum_insured,
                    premium, farmer, district, city, province, certificate, in_force_on, entered_by, entered_at)
                select id, scheme, scheme_version, township, village, 'household', '某农户', 'person', '\\x%s',
                       '\\x00', '1101**********00**', '\\x%s', '138****1234', '农商银行', '****6789', 2.5, 8750.00,
                       612.50, 245.00, 153.13, 153.12, 61.25, 'PDAA-1', '2023-10-01', 'x', now()
                from insurance.enrolment_list where no = 901;
                """.formatted(
                        hex, HexFormat.of().formatHex(vault.seal(PHONE, "policy.phone:" + hex))));
    }

    @AfterEach
    void forget() {
        sent.clear();
        TestDatabase.running().execute("""
                truncate insurance.household_code;
                delete from insurance.policy;
                delete from insurance.enrolment_list;
                """);
    }

    @Test
    void theCodeOnThePhoneOpensTheOwnRecord() {
        String ticket = ticket(" 某农户 ", IDENTITY.toLowerCase(java.util.Locale.ROOT), PHONE);
        read(ticket, IDENTITY, sentCode())
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("Cache-Control", "no-store")
                .expectBody()
                .json("""
                        {"items": [{"schemeName": "2023年章丘大葱目标价格保险", "township": "绣惠街道", "name": "某农户",
                          "identityMask": "1101**********00**", "quantity": "2.50", "premium": "612.50",
                          "farmer": "245.00", "certificate": "PDAA-1", "payout": null, "stateWords": "保险已生效"}]}
                        """)
                .jsonPath("$..identitySealed")
                .doesNotExist();
        client.get()
                .uri("/api/insurance/audit?limit=1")
                .headers(headers -> headers.setBearerAuth(Person.AUDITOR.token()))
                .exchange()
                .expectBody()
                .jsonPath("$.items[0].action")
                .isEqualTo("read-own")
                .jsonPath("$.items[0].actor")
                .isEqualTo("1101**********00**");
    }

    @ParameterizedTest
    @CsvSource({
        "别的农户, 11010519491231002X, 13800001234",
        "某农户, 11010519491231002X, 13800001235",
        "某农户, 370114198001010018, 13800001234"
    })
    void whoDoesNotMatchLearnsNothingAndGetsNoCode(String name, String identity, String phone) {
        String ticket = ticket(name, identity, phone);
        assertThat(ticket).hasSize(36);
        sending.round().block();
        assertThat(sent).isEmpty();
        read(ticket, identity, "000000").expectStatus().isEqualTo(422);
        assertThat(TestDatabase.running()
                        .text("select count(*) from insurance.household_code where message_sealed is not null"))
                .isEqualTo("0");
    }

    /** Even the code that was drawn for it, which nobody sees, opens nothing. */
    @Test
    void aTicketOfWhoeverDoesNotMatchHasNoCodeAtAll() {
        String ticket = ticket("完全错误的姓名", IDENTITY, "13999999999");
        String hash = TestDatabase.running().text("select encode(code_hash, 'hex') from insurance.household_code");
        assertThat(IntStream.range(0, 1_000_000)
                        .parallel()
                        .mapToObj(code -> index.of("household.code", ticket + ":" + "%06d".formatted(code)))
                        .map(HexFormat.of()::formatHex))
                .doesNotContain(hash);
    }

    @ParameterizedTest
    @ValueSource(strings = {"某 农 户", "某\u3000农户", "某\u00A0农户", "某\u200B农户", "\uFEFF某农户", "某农户 ", "某·农户"})
    void findsTheNameHoweverItWasTyped(String name) {
        ticket(name, "１１０１０５１９４９１２３１００２ｘ", "138 0000 1234");
        assertThat(sentCode()).hasSize(6);
    }

    /** Whoever knows the number alone uses up nothing of the household's own. */
    @Test
    void strangersUseUpNoCodes() {
        for (int i = 0; i < 7; i++) {
            ticket("陌生人", IDENTITY, "1390000000" + i);
        }
        ticket("某农户", IDENTITY, PHONE);
        assertThat(sentCode()).hasSize(6);
    }

    @Test
    void ofManyAsksAtOnceOneIsAnswered() {
        Long accepted = Flux.range(0, 20)
                .flatMap(
                        i -> Mono.fromCallable(() -> ask("某农户", IDENTITY, PHONE)
                                        .returnResult(String.class)
                                        .getStatus()
                                        .value())
                                .subscribeOn(ASKERS),
                        20)
                .filter(status -> status == 202)
                .count()
                .block();
        assertThat(accepted).isEqualTo(1L);
    }

    /** Whoever reads the table can try all six digits, but has no key to compare them with. */
    @Test
    void theHashOfACodeHasAKey() throws GeneralSecurityException {
        String ticket = ticket("某农户", IDENTITY, PHONE);
        byte[] bare = MessageDigest.getInstance("SHA-256")
                .digest((ticket + ":" + sentCode()).getBytes(StandardCharsets.US_ASCII));
        assertThat(TestDatabase.running().text("select encode(code_hash, 'hex') from insurance.household_code"))
                .isNotEqualTo(HexFormat.of().formatHex(bare));
    }

    @Test
    void aCodeIsWorthFiveGuessesAndIsBoundToItsNumber() {
        String ticket = ticket("某农户", IDENTITY, PHONE);
        String right = sentCode();
        String wrong = right.equals("000000") ? "000001" : "000000";
        read(ticket, "370114198001010018", right).expectStatus().isEqualTo(422);
        for (int guess = 0; guess < 5; guess++) {
            read(ticket, IDENTITY, wrong)
                    .expectStatus()
                    .isEqualTo(422)
                    .expectBody()
                    .jsonPath("$.detail")
                    .isEqualTo("验证码不正确，请核对后再试。");
        }
        read(ticket, IDENTITY, right)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.detail")
                .isEqualTo("验证码已失效，请重新获取。");
    }

    @Test
    void anExpiredCodeOpensNothing() {
        String ticket = ticket("某农户", IDENTITY, PHONE);
        String code = sentCode();
        TestDatabase.running().execute("update insurance.household_code set expires_at = asked_at");
        read(ticket, IDENTITY, code).expectStatus().isEqualTo(422);
    }

    @Test
    void askingIsLimitedPerNumber() {
        ticket("某农户", IDENTITY, PHONE);
        ask("某农户", IDENTITY, PHONE).expectStatus().isEqualTo(422);
        for (int i = 0; i < 4; i++) {
            aMinutePasses();
            ticket("某农户", IDENTITY, PHONE);
        }
        aMinutePasses();
        ask("某农户", IDENTITY, PHONE)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.detail")
                .isEqualTo("今天获取验证码的次数已用完，请明天再试，或到镇街经办窗口查询。");
    }

    private String sentCode() {
        sending.round().block();
        try {
            return Objects.requireNonNull(sent.pollLast(10, TimeUnit.SECONDS), "nothing was sent");
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void aMinutePasses() {
        TestDatabase.running()
                .execute("update insurance.household_code set asked_at = asked_at - interval '61 seconds'");
    }

    @Test
    void theStatementIsAPdfThatCanBeRead() throws IOException {
        String ticket = ticket("某农户", IDENTITY, PHONE);
        String code = sentCode();
        String id = TestDatabase.running().text("select id from insurance.policy");
        byte[] pdf = post(
                        "statement",
                        "{\"ticket\":\"%s\",\"identity\":\"%s\",\"code\":\"%s\",\"policy\":%s}"
                                .formatted(ticket, IDENTITY, code, id))
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PDF)
                .expectBody()
                .returnResult()
                .getResponseBodyContent();
        try (var document = Loader.loadPDF(pdf)) {
            String text = Normalizer.normalize(new PDFTextStripper().getText(document), Normalizer.Form.NFKC);
            assertThat(document.getNumberOfPages()).isOne();
            assertThat(text).contains("目标价格保险参保理赔单", "某农户", "8,750.00 元", "PDAA-1", "日期演练中生成");
            assertThat(text).doesNotContain(IDENTITY);
        }
        post(
                        "statement",
                        "{\"ticket\":\"%s\",\"identity\":\"%s\",\"code\":\"%s\",\"policy\":%s}"
                                .formatted(ticket, IDENTITY, code, "0"))
                .expectStatus()
                .isNotFound();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "codes | {}",
                "codes | {'name':'某农户','identity':'11010519491231002X','phone':'12345'}",
                "records | {}",
                "records | {'ticket':'x','identity':'1','code':'123456'}",
                "records | {'ticket':'123e4567-e89b-12d3-a456-426614174000','identity':'1','code':'12345'}"
            })
    void refusesABadRequest(String path, String body) {
        post(path, body.replace('\'', '"'))
                .expectStatus()
                .isBadRequest()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    private String ticket(String name, String identity, String phone) {
        byte[] body = ask(name, identity, phone)
                .expectStatus()
                .isAccepted()
                .expectBody()
                .returnResult()
                .getResponseBody();
        return new JsonMapper().readTree(body).get("ticket").stringValue();
    }

    private ResponseSpec ask(String name, String identity, String phone) {
        return post("codes", "{\"name\":\"%s\",\"identity\":\"%s\",\"phone\":\"%s\"}".formatted(name, identity, phone));
    }

    private ResponseSpec read(String ticket, String identity, String code) {
        return post(
                "records", "{\"ticket\":\"%s\",\"identity\":\"%s\",\"code\":\"%s\"}".formatted(ticket, identity, code));
    }

    private ResponseSpec post(String path, String body) {
        return client.post()
                .uri("/api/insurance/public/household/" + path)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    /** Keeps the codes that would have gone to phones. */
    @TestConfiguration(proxyBeanMethods = false)
    static class SentCodes {

        @Bean
        BlockingDeque<String> sent() {
            return new LinkedBlockingDeque<>();
        }

        @Bean
        @Primary
        CodeSender recordingSender(BlockingDeque<String> sent) {
            return new CodeSender() {
                @Override
                public boolean isSetUp() {
                    return true;
                }

                @Override
                public Mono<Void> send(String phone, String code) {
                    return Mono.fromRunnable(() -> sent.add(code));
                }
            };
        }
    }
}
