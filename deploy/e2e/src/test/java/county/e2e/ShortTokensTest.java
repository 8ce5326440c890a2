package county.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * With tokens of half a minute in place of five, so that what happens at their end happens at once: they are renewed
 * unnoticed, each renewal good for one use; and what an administrator takes away is gone with the next token.
 */
@OnThePlatform
class ShortTokensTest {

    private static final Duration A_FEW_TOKENS = Duration.ofSeconds(25);
    private static final Duration ONE_TOKEN = Duration.ofSeconds(30);
    private static final int AT_ONCE = 15;
    private static final String REPORT = "/api/forestry/milestones/2023-letters/units/";

    private final KeycloakAdmin admin = KeycloakAdmin.loggedIn();

    @BeforeEach
    void shorten() {
        admin.setTokenLifespan(Duration.ofSeconds(30));
    }

    @AfterEach
    void restore() {
        admin.setTokenLifespan(Duration.ofMinutes(5));
    }

    /** The gateway renews 20 seconds before the end, so every 10 seconds here; requests come all the time. */
    @Test
    void nobodyIsLoggedOutByRenewalsHoweverManyAskAtOnce() throws InterruptedException {
        Visitor clerk = Visitor.loggedIn(DemoUser.named("clerk-baiyunhu"));
        Map<Integer, AtomicInteger> statuses = new ConcurrentHashMap<>();
        long end = System.nanoTime() + A_FEW_TOKENS.toNanos();
        try (var tabs = Executors.newFixedThreadPool(AT_ONCE)) {
            for (int i = 0; i < AT_ONCE; i++) {
                tabs.execute(() -> {
                    while (System.nanoTime() < end) {
                        int status = clerk.get("/api/forestry/summary").statusCode();
                        statuses.computeIfAbsent(status, first -> new AtomicInteger())
                                .incrementAndGet();
                        Patience.pause(Duration.ofMillis(400)); // fifteen at once within what one person may ask
                    }
                });
            }
        }
        assertThat(statuses).containsOnlyKeys(200);
        assertThat(clerk.<Boolean>read("/api/session", "$.authenticated")).isTrue();
    }

    @Test
    void aRoleThatIsTakenAwayIsGoneWithTheNextToken() {
        DemoUser clerk = DemoUser.named("clerk-ningjiabu");
        Visitor visitor = Visitor.loggedIn(clerk);
        try {
            assertThat(visitor.get("/api/forestry/summary").statusCode()).isEqualTo(200);
            admin.setRole(clerk.username(), "township-clerk", false);
            Patience.until(ONE_TOKEN, () -> {
                assertThat(visitor.get("/api/forestry/summary").statusCode()).isEqualTo(403);
                assertThat(visitor.write("PUT", REPORT + clerk.units().getFirst(), "{\"note\":\"x\",\"version\":0}")
                                .statusCode())
                        .isEqualTo(403);
            });
        } finally {
            admin.setRole(clerk.username(), "township-clerk", true);
        }
    }

    @Test
    void whoeverIsDisabledIsOutWithTheNextToken() {
        String username = "clerk-huanghe";
        Visitor visitor = Visitor.loggedIn(DemoUser.named(username));
        try {
            admin.setEnabled(username, false);
            Patience.until(
                    ONE_TOKEN,
                    () -> assertThat(visitor.get("/api/forestry/summary").statusCode())
                            .isEqualTo(401));
        } finally {
            admin.setEnabled(username, true);
        }
    }
}
