package county.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The web application in a real browser: the leader, a clerk, a stranger, and a module that is down. */
@OnThePlatform
class PagesTest {

    private static final DemoUser LEADER = DemoUser.named("leader");

    @Test
    void theLeaderSeesTheFourModulesRealFiguresOnOnePage() {
        try (Browser browser = Browser.desktop()) {
            browser.login(LEADER);
            assertThat(browser.page).hasURL(Pattern.compile(".*/cockpit"));
            for (String module : RunningPlatform.MODULES) {
                assertThat(browser.element("module-card-" + module)).hasAttribute("data-status", "up");
            }
            assertThat(browser.element("module-card-forestry")).containsText("22.76");
            assertThat(browser.element("module-card-insurance")).containsText("1.06");
            assertThat(browser.element("module-card-disclosure")).containsText("52");
            assertThat(browser.element("module-card-planning")).containsText("62.6");
            assertThat(browser.element("rehearsal")).containsText(RunningPlatform.TODAY);
            assertThat(browser.element("matrix")).containsText("垛庄镇");
            browser.picture("cockpit-desktop");
            assertThat(browser.accessibilityFaults()).isEmpty();
        }
    }

    @Test
    void everyPageIsThereForTheLeaderAndReadableForEverybody() {
        try (Browser browser = Browser.desktop()) {
            browser.login(LEADER);
            for (String path : List.of(
                    "/insurance",
                    "/forestry",
                    "/forestry/milestones",
                    "/forestry/duties",
                    "/forestry/quality",
                    "/disclosure",
                    "/disclosure/tasks/2023/14",
                    "/planning",
                    "/todos",
                    "/status",
                    "/units")) {
                browser.open(path);
                assertThat(browser.page.locator("h1").first()).isVisible();
                assertThat(browser.element("loading")).hasCount(0);
                assertThat(browser.element("rehearsal")).isVisible();
                browser.picture("leader" + path.replace('/', '-'));
                assertThat(browser.accessibilityFaults()).as(path).isEmpty();
            }
        }
    }

    @Test
    void aClerkSeesOneTownshipAndReportsForIt() {
        try (Browser browser = Browser.phone()) {
            browser.login(DemoUser.named("clerk-ningjiabu"));
            assertThat(browser.element("matrix")).containsText("宁家埠街道");
            browser.picture("clerk-cockpit-phone");
            assertThat(browser.element("module-card-forestry")).isVisible();
            assertThat(browser.element("module-card-planning")).hasCount(0);
            assertThat(browser.element("matrix")).not().containsText("明水街道");
            browser.open("/forestry");
            assertThat(browser.page.locator("main")).containsText("宁家埠街道");
            assertThat(browser.page.locator("main")).not().containsText("明水街道");
            browser.picture("clerk-forestry-phone");
            browser.open("/planning");
            assertThat(browser.element("forbidden")).isVisible();
            assertThat(browser.accessibilityFaults()).isEmpty();
        }
    }

    @Test
    void afterLogoutNothingIsLeftToSee() {
        try (Browser browser = Browser.desktop()) {
            browser.login(DemoUser.named("officer-forestry"));
            browser.element("logout").click();
            assertThat(browser.element("login").first()).isVisible();
            browser.open("/forestry");
            assertThat(browser.element("login").first()).isVisible();
            assertThat(browser.page.locator("main")).not().containsText("林地保有量");
            browser.element("login").first().click(); // Keycloak has forgotten them, too
            assertThat(browser.page.locator("#kc-login")).isVisible();
        }
    }

    @Test
    void aStrangerReadsThePublishedSchemes() {
        try (Browser browser = Browser.phone()) {
            browser.open("/");
            assertThat(browser.page.locator("main")).containsText("大葱");
            assertThat(browser.page.locator("main")).containsText("3,500.00");
            assertThat(browser.element("rehearsal")).isVisible();
            browser.picture("start-phone");
            assertThat(browser.accessibilityFaults()).isEmpty();
        }
    }

    @Test
    void aModuleThatIsDownSaysSoAndTheOthersWorkOn() {
        try (Browser browser = Browser.desktop()) {
            browser.login(LEADER);
            Locator planning = browser.element("module-card-planning");
            var patiently = new LocatorAssertions.HasAttributeOptions().setTimeout(60_000);
            assertThat(planning).hasAttribute("data-status", "up", patiently);
            RunningPlatform.platform("stop", "planning");
            try {
                browser.page.reload();
                assertThat(planning).hasAttribute("data-status", "down", patiently);
                assertThat(planning).containsText("62.6");
                assertThat(browser.element("module-card-forestry")).hasAttribute("data-status", "up");
                browser.picture("cockpit-module-down");
                browser.open("/planning");
                assertThat(browser.page.locator("main")).containsText("暂");
                browser.picture("planning-down");
            } finally {
                RunningPlatform.platform("start", "planning");
            }
        }
    }
}
