package county.insurance.sealing;

import static county.insurance.settlement.SettledSeason.execute;
import static county.insurance.settlement.SettledSeason.policy;
import static county.insurance.settlement.SettledSeason.text;
import static org.assertj.core.api.Assertions.assertThat;

import county.insurance.settlement.SettledSeason;
import county.platform.reach.EveryRow;
import county.platform.secret.Vault;
import county.platform.test.ServiceTest;
import county.platform.test.TestDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;

/** The key is changed while the service runs: everything opens before, in the middle and after. */
@ServiceTest
class ResealingTest {

    private static final String OLD = key("old", 1);
    private static final String NEW = key("new", 2);
    private static final String PARTY = "0000000000000000000000000000000000000000000000000000000000000001";
    private static final int POLICIES = 700;
    /** The policy that the others are made after; beyond the numbers that the table gives out. */
    private static final long BASE = 9_000_001;

    private final Vault before = Vault.of(List.of(OLD));
    private final Vault both = Vault.of(List.of(NEW, OLD));
    private final Vault after = Vault.of(List.of(NEW));
    private final MeterRegistry meters = new SimpleMeterRegistry();

    @Autowired
    private DatabaseClient database;

    @Autowired
    private EveryRow everyRow;

    @Autowired
    private TransactionalOperator transaction;

    @BeforeEach
    void sealWithTheOldKey() {
        SettledSeason.begin();
        policy(BASE, 901, "1");
        execute("""
                insert into policy (list, scheme, scheme_version, township, village, kind, name, identity_kind, identity_index,
                                    identity_sealed, identity_mask, phone_sealed, quantity, sum_insured, premium, farmer,
                                    district, city, province, entered_by, entered_at)
                select list, scheme, scheme_version, township, village, kind, name, identity_kind,
                       decode(lpad(to_hex(n), 64, '0'), 'hex'), decode('%s', 'hex'), identity_mask, null, 1, 1, 0, 0, 0, 0, 0,
                       'test', now()
                from policy, generate_series(1, %d) n where id = %d
                """.formatted(HexFormat.of().formatHex(both.seal("x", "unused")), POLICIES, BASE));
        execute("delete from policy where id = " + BASE);
        for (int no : List.of(1, 600)) {
            set(no, "identity", "身份" + no);
            set(no, "phone", "电话" + no);
        }
        execute("""
                insert into attachment (list, kind, name, media_type, size, sha256, sealed, uploaded_by, uploaded_at)
                values (901, 'other', 'a.pdf', 'application/pdf', 1, '\\xab', decode('%s', 'hex'), 'test', now())
                """.formatted(HexFormat.of().formatHex(before.sealBytes(new byte[] {7}, "attachment:901:ab"))));
    }

    @AfterEach
    void tearDown() {
        SettledSeason.end();
    }

    @Test
    void everythingIsSealedAnewAndTheOldKeyMayGo() {
        var resealing = new Resealing(database, everyRow, transaction, both, meters);
        resealing.run().block(Duration.ofMinutes(1));
        assertThat(stale()).isZero();
        for (int no : List.of(1, 600)) {
            assertThat(after.open(sealed(no, "identity"), "policy.identity:" + party(no)))
                    .isEqualTo("身份" + no);
            assertThat(after.open(sealed(no, "phone"), "policy.phone:" + party(no)))
                    .isEqualTo("电话" + no);
        }
        assertThat(after.openBytes(
                        HexFormat.of().parseHex(text("select encode(sealed, 'hex') from insurance.attachment")),
                        "attachment:901:ab"))
                .containsExactly(7);
        assertThat(text("select max(version) from insurance.policy")).isEqualTo("1");
    }

    /** One step was done when the process died: what is done stays done, and the next run does the rest. */
    @Test
    void aRunThatDiedIsTakenUpAgain() {
        var first = new Resealing(database, everyRow, transaction, both, meters);
        first.step(SealedTable.ALL.getFirst(), 0).block(Duration.ofMinutes(1));
        for (int no : List.of(1, 600)) {
            assertThat(both.open(sealed(no, "identity"), "policy.identity:" + party(no)))
                    .isEqualTo("身份" + no);
        }
        new Resealing(database, everyRow, transaction, both, new SimpleMeterRegistry())
                .run()
                .block(Duration.ofMinutes(1));
        assertThat(
                        text(
                                "select count(*) from insurance.policy where substring(identity_sealed for 5) <> '\\x01036e6577'"))
                .isEqualTo("0");
    }

    @Test
    void whatSomebodyWorksWithIsPassedOverAndFoundTheNextTime() throws SQLException {
        var resealing = new Resealing(database, everyRow, transaction, both, meters);
        try (Connection connection = TestDatabase.running().connect();
                var other = connection.createStatement()) {
            connection.setAutoCommit(false);
            other.execute("update insurance.policy set name = '改过的名字' where " + is(1));
            resealing.run().block(Duration.ofMinutes(1));
            assertThat(stale()).isEqualTo(1);
            connection.commit();
        }
        resealing.run().block(Duration.ofMinutes(1));
        assertThat(stale()).isZero();
        assertThat(text("select name from insurance.policy where " + is(1))).isEqualTo("改过的名字");
        assertThat(after.open(sealed(1, "identity"), "policy.identity:" + party(1)))
                .isEqualTo("身份1");
    }

    @Test
    void withoutAFormerKeyNothingIsTouched() {
        new Resealing(database, everyRow, transaction, after, meters).run().block(Duration.ofMinutes(1));
        assertThat(before.open(sealed(1, "identity"), "policy.identity:" + party(1)))
                .isEqualTo("身份1");
    }

    private double stale() {
        return meters.get("county.insurance.stale.seals").gauge().value();
    }

    private void set(int no, String column, String value) {
        execute("update policy set " + column + "_sealed = decode('"
                + HexFormat.of().formatHex(before.seal(value, "policy." + column + ":" + party(no)))
                + "', 'hex') where " + is(no));
    }

    private static byte[] sealed(int no, String column) {
        return HexFormat.of()
                .parseHex(text("select encode(" + column + "_sealed, 'hex') from insurance.policy where " + is(no)));
    }

    private static String is(int no) {
        return "identity_index = decode('" + party(no) + "', 'hex')";
    }

    private static String party(int no) {
        String hex = Integer.toHexString(no);
        return PARTY.substring(0, 64 - hex.length()) + hex;
    }

    private static String key(String id, int seed) {
        byte[] bytes = new byte[32];
        bytes[0] = (byte) seed;
        return id + ":" + Base64.getEncoder().encodeToString(bytes);
    }
}
