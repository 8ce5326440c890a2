package county.platform.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import county.platform.access.Module;
import county.platform.access.Routes;
import county.platform.problem.Refused;
import county.platform.reach.EveryRow;
import county.platform.secret.BlindIndex;
import county.platform.secret.SealBroken;
import county.platform.secret.Vault;
import county.platform.test.ServiceEnvironment;
import county.platform.test.TestDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Members of a club: both keys change while it goes on, and everybody is found and read before, meanwhile and after. */
@SpringBootTest(
        properties = {
            "county.module=planning",
            "spring.application.name=sealing-test",
            "spring.config.import=classpath:county/platform/service-defaults.yaml"
        })
@ContextConfiguration(initializers = ServiceEnvironment.class)
class ResealingTest {

    private static final int MEMBERS = 1200;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final Binding NUMBER = new Binding("member.number");
    private static final Binding PHONE = new Binding("member.phone");
    private static final Binding CARD = new Binding("card.picture");

    private static final SealedColumn SEALED_NUMBER = SealedColumn.ofBytes("number_sealed", NUMBER, "number_index");
    private static final SealedColumn SEALED_PHONE = SealedColumn.ofBytes("phone_sealed", PHONE, "number_index");

    private static final SealedTable MEMBER = new SealedTable(
            "member",
            500,
            List.of(SEALED_NUMBER, SEALED_PHONE),
            List.of(
                    IndexColumn.of("number_index", "number", SEALED_NUMBER),
                    IndexColumn.brief("phone_key", "phone", SEALED_PHONE)));

    /** Knows its member's fingerprint, and of the number itself nothing. */
    private static final SealedTable CARD_TABLE = new SealedTable(
            "card",
            1,
            List.of(SealedColumn.of("picture", CARD, "id", "title")),
            List.of(IndexColumn.of(
                    "number_index",
                    "number",
                    SealedColumn.ofBytes(
                            "(select m.number_sealed from member m where m.id = t.member)",
                            NUMBER,
                            "(select m.number_index from member m where m.id = t.member)"))));

    private final Vault formerVault = Vault.of(List.of("old:" + key(1)));
    private final Vault bothVaults = Vault.of(List.of("new:" + key(2), "old:" + key(1)));
    private final Vault vault = Vault.of(List.of("new:" + key(2)));
    private final BlindIndex formerIndex = BlindIndex.of(List.of(key(3)));
    private final BlindIndex bothIndexes = BlindIndex.of(List.of(key(4), key(3)));
    private final BlindIndex index = BlindIndex.of(List.of(key(4)));

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @Autowired
    private DatabaseClient database;

    @Autowired
    private TransactionalOperator transaction;

    @Autowired
    private EveryRow everyRow;

    @Autowired
    private List<SealedTable> declared;

    @Autowired
    private Resealing own;

    @BeforeEach
    void enterMembersWithTheFormerKeys() throws SQLException {
        TestDatabase.running().execute("""
                        drop table if exists planning.card, planning.member;
                        create table planning.member (
                            id bigint primary key, name text, number_index bytea, number_sealed bytea, phone_sealed bytea,
                            phone_key bigint);
                        create unique index on planning.member (number_index);
                        create table planning.card (
                            id bigint primary key, title text, member bigint references planning.member, number_index bytea,
                            picture bytea);
                        grant all on planning.member, planning.card to planning, planning_jobs;
                        """);
        try (Connection connection = TestDatabase.running().connect();
                var insert = connection.prepareStatement("insert into planning.member values (?, ?, ?, ?, ?, ?)")) {
            for (int no = 1; no <= MEMBERS; no++) {
                byte[] party = formerIndex.of("number", number(no));
                insert.setLong(1, no);
                insert.setString(2, "成员" + no);
                insert.setBytes(3, party);
                insert.setBytes(4, NUMBER.seal(formerVault, number(no), party));
                insert.setBytes(5, no % 2 == 0 ? null : PHONE.seal(formerVault, phone(no), party));
                insert.setObject(6, no % 2 == 0 ? null : formerIndex.shortly("phone", phone(no)));
                insert.addBatch();
            }
            insert.executeBatch();
            try (var card = connection.prepareStatement("insert into planning.card values (7, '会员卡', 5, ?, ?)")) {
                card.setBytes(1, formerIndex.of("number", number(5)));
                card.setBytes(2, CARD.sealBytes(formerVault, new byte[] {1, 2, 3}, 7, "会员卡"));
                card.execute();
            }
        }
    }

    @Test
    void bothKeysAreLeftBehindAndMayGo() {
        Resealing resealing = resealing(bothVaults, bothIndexes);
        assertThat(resealing.isIndexed()).isFalse();
        resealing.round().block(PATIENCE);
        assertThat(resealing.isIndexed()).isTrue();
        assertThat(stale("seals")).isZero();
        assertThat(stale("indexes")).isZero();
        for (int no : List.of(1, 2, 600, MEMBERS)) {
            mustBeWhole(no);
        }
        assertThat(text("select count(*) from planning.card c join planning.member m on m.id = c.member"
                        + " and m.number_index = c.number_index"))
                .isEqualTo("1");
        assertThat(CARD.openBytes(vault, bytes("select encode(picture, 'hex') from planning.card"), 7, "会员卡"))
                .containsExactly(1, 2, 3);
    }

    @Test
    void theKeyOfTheVaultChangesAlone() {
        Resealing resealing = resealing(bothVaults, formerIndex);
        assertThat(resealing.isIndexed()).as("nobody waits").isTrue();
        resealing.round().block(PATIENCE);
        byte[] party = formerIndex.of("number", number(9));
        assertThat(NUMBER.open(vault, sealed("number_sealed", party), party)).isEqualTo(number(9));
    }

    @Test
    void theKeyOfTheIndexChangesAlone() {
        resealing(formerVault, bothIndexes).round().block(PATIENCE);
        byte[] party = index.of("number", number(9));
        assertThat(NUMBER.open(formerVault, sealed("number_sealed", party), party))
                .isEqualTo(number(9));
        assertThat(text("select phone_key from planning.member where id = 9"))
                .isEqualTo(Long.toString(index.shortly("phone", phone(9))));
    }

    /** One step was done when the process died: what is done stays done, everybody is found, and the next run goes on. */
    @Test
    void aRunThatDiedIsTakenUpAgainAndEverybodyIsFoundMeanwhile() {
        resealing(bothVaults, bothIndexes).step(MEMBER, 0).block(PATIENCE);
        assertThat(text("select count(distinct substring(number_index from 31)) from planning.member"))
                .as("some are new and some are not")
                .isEqualTo("2");
        for (int no = 1; no <= MEMBERS; no += 100) {
            assertThat(found(no)).isEqualTo("成员" + no);
        }
        resealing(bothVaults, bothIndexes).round().block(PATIENCE);
        assertThat(text("select count(distinct substring(number_index from 31)) from planning.member"))
                .isEqualTo("1");
        mustBeWhole(MEMBERS);
    }

    @Test
    void whatSomebodyWorksWithIsPassedOverAndFoundTheNextTime() throws SQLException {
        Resealing resealing = resealing(bothVaults, bothIndexes);
        try (Connection connection = TestDatabase.running().connect();
                var other = connection.createStatement()) {
            connection.setAutoCommit(false);
            other.execute("update planning.member set name = '改过的名字' where id = 3");
            resealing.round().block(PATIENCE);
            assertThat(stale("indexes")).isEqualTo(1);
            assertThat(resealing.isIndexed()).isFalse();
            connection.commit();
        }
        resealing.round().block(PATIENCE);
        assertThat(resealing.isIndexed()).isTrue();
        assertThat(found(3)).isEqualTo("改过的名字");
        mustBeWhole(3);
    }

    @Test
    void withoutFormerKeysNothingIsTouched() {
        resealing(vault, index).round().block(PATIENCE);
        byte[] party = formerIndex.of("number", number(1));
        assertThat(NUMBER.open(formerVault, sealed("number_sealed", party), party))
                .isEqualTo(number(1));
    }

    @Test
    void aValueThatIsMovedDoesNotOpen() {
        byte[] one = PHONE.seal(vault, "13800001234", new byte[] {1});
        assertThat(PHONE.open(vault, one, new byte[] {1})).isEqualTo("13800001234");
        assertThatThrownBy(() -> PHONE.open(vault, one, new byte[] {2})).isInstanceOf(SealBroken.class);
        assertThatThrownBy(() -> NUMBER.open(vault, one, new byte[] {1})).isInstanceOf(SealBroken.class);
    }

    @Test
    void writesWaitUntilEqualPeopleHaveEqualFingerprintsAndLookUpsDoNot() {
        Resealing resealing = resealing(bothVaults, bothIndexes);
        var door = new WritesWait(resealing, List.of(LookUps.at("/api/planning/searches", "/api/planning/public/**")));
        assertThat(passes(door, MockServerHttpRequest.get("/api/planning/members")))
                .isNull();
        assertThat(passes(door, MockServerHttpRequest.post("/api/planning/searches")))
                .isNull();
        assertThat(passes(door, MockServerHttpRequest.post("/api/planning/public/codes")))
                .isNull();
        assertThat(passes(door, MockServerHttpRequest.post("/api/planning/members")))
                .isInstanceOf(Refused.class);
        assertThat(passes(door, MockServerHttpRequest.delete("/api/planning/members/1")))
                .isInstanceOf(Refused.class);
        resealing.round().block(PATIENCE);
        assertThat(passes(door, MockServerHttpRequest.post("/api/planning/members")))
                .isNull();
    }

    @Test
    void isSetUpFromWhatTheOwnersDeclare() {
        assertThat(declared).containsExactlyInAnyOrder(MEMBER, CARD_TABLE);
        assertThat(own.isIndexed()).isTrue();
        assertThat(own.name()).isEqualTo("sealing");
    }

    private static @Nullable Throwable passes(WritesWait door, MockServerHttpRequest.BaseBuilder<?> request) {
        return door.filter(MockServerWebExchange.from(request.build()), exchange -> Mono.empty())
                .then(Mono.<Throwable>empty())
                .onErrorResume(Mono::just)
                .block();
    }

    private Resealing resealing(Vault keys, BlindIndex indexes) {
        return new Resealing(
                database,
                transaction,
                everyRow,
                keys,
                indexes,
                List.of(MEMBER, CARD_TABLE),
                meters.getMeters().isEmpty() ? meters : new SimpleMeterRegistry());
    }

    private void mustBeWhole(int no) {
        byte[] party = index.of("number", number(no));
        assertThat(NUMBER.open(vault, sealed("number_sealed", party), party)).isEqualTo(number(no));
        if (no % 2 == 1) {
            assertThat(PHONE.open(vault, sealed("phone_sealed", party), party)).isEqualTo(phone(no));
            assertThat(text("select phone_key from planning.member where id = " + no))
                    .isEqualTo(Long.toString(index.shortly("phone", phone(no))));
        } else {
            assertThat(text("select phone_sealed is null and phone_key is null from planning.member where id = " + no))
                    .isEqualTo("t");
        }
    }

    /** As a look-up finds somebody while keys change. */
    private String found(int no) {
        return Objects.requireNonNull(everyRow.because(
                        "a test",
                        database.sql("select name from member where number_index in (:fingerprints)")
                                .bind("fingerprints", bothIndexes.all("number", number(no)))
                                .mapValue(String.class)
                                .one())
                .block(PATIENCE));
    }

    private double stale(String what) {
        return meters.get("county.stale." + what).gauge().value();
    }

    private static byte[] sealed(String column, byte[] party) {
        return bytes("select encode(" + column + ", 'hex') from planning.member where number_index = decode('"
                + HexFormat.of().formatHex(party) + "', 'hex')");
    }

    private static byte[] bytes(String sql) {
        return HexFormat.of().parseHex(text(sql));
    }

    private static String text(String sql) {
        return TestDatabase.running().text(sql);
    }

    private static String number(int no) {
        return "1101051949" + (10_000_000 + no);
    }

    private static String phone(int no) {
        return "138" + (10_000_000 + no);
    }

    private static String key(int seed) {
        byte[] bytes = new byte[32];
        bytes[0] = (byte) seed;
        return Base64.getEncoder().encodeToString(bytes);
    }

    @SpringBootConfiguration
    @EnableAutoConfiguration
    static class Club {

        @Bean
        Module module() {
            return Module.PLANNING;
        }

        @Bean
        Routes routes(Module module) {
            return Routes.of(module);
        }

        @Bean
        SealedTable member() {
            return MEMBER;
        }

        @Bean
        SealedTable card() {
            return CARD_TABLE;
        }
    }
}
