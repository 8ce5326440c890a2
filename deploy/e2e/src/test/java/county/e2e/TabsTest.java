package county.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What happens between the tabs of one browser, between two logins, and between the keyboard and the page. */
@OnThePlatform
class TabsTest {

    private static final String MILESTONE = "2023-documents";
    private static final String WORDS = "已完成任务分解，正在逐项落实。";

    @Test
    void twoTabsThatLogInBothEndOnTheirPage() {
        try (Browser browser = Browser.desktop()) {
            Page first = browser.page;
            Page second = browser.tab();
            first.navigate(RunningPlatform.GATEWAY + "/oauth2/authorization/keycloak?return=/forestry");
            second.navigate(RunningPlatform.GATEWAY + "/oauth2/authorization/keycloak?return=/disclosure");
            Browser.logInAt(first, DemoUser.named("clerk-shuangshan"));
            first.waitForURL(RunningPlatform.GATEWAY + "/forestry");
            second.waitForURL(RunningPlatform.GATEWAY + "/disclosure"); // Keycloak's form sees that somebody is there
            assertThat(second.locator("h1").first()).isVisible();
        }
    }

    @Test
    void aTabOfSomebodyElseWritesNothing() {
        DemoUser before = DemoUser.named("clerk-xiuhui");
        DemoUser after = DemoUser.named("clerk-xiuhui-b");
        try (Browser browser = Browser.desktop()) {
            browser.login(before);
            Locator form = filledIn(browser.page);
            Page other = browser.tab();
            changeOver(other, after);
            submit(form);
            assertThat(browser.element("other-person")).isVisible();
            assertThat(note(browser.page)).hasValue(WORDS);
            assertThat(notesOf(before)).isEmpty();
        }
    }

    @Test
    void theSamePersonGoesOnWhereTheyWere() {
        DemoUser clerk = DemoUser.named("clerk-xianggongzhuang");
        try (Browser browser = Browser.desktop()) {
            browser.login(clerk);
            Locator form = filledIn(browser.page);
            changeOver(browser.tab(), clerk);
            submit(form);
            assertThat(browser.page.locator("main")).containsText(WORDS);
            Patience.until(
                    java.time.Duration.ofSeconds(20),
                    () -> assertThat(notesOf(clerk)).containsExactly(WORDS));
        }
    }

    @Test
    void whoeverLosesARightIsToldOnceAndKeepsWhatWasTyped() {
        DemoUser clerk = DemoUser.named("clerk-longshan");
        KeycloakAdmin admin = KeycloakAdmin.loggedIn();
        try (Browser browser = Browser.desktop()) {
            browser.login(clerk);
            Locator form = filledIn(browser.page);
            admin.endAllSessionsOf(clerk.username());
            admin.setRole(clerk.username(), "township-clerk", false);
            submit(form);
            assertThat(browser.element("session-expired")).isVisible();
            Page other = browser.tab();
            other.navigate(RunningPlatform.GATEWAY + "/oauth2/authorization/keycloak");
            Browser.logInAt(other, clerk);
            other.waitForURL(RunningPlatform.GATEWAY + "/**");
            browser.page.bringToFront();
            Locator goOn = browser.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("我已登录，继续"));
            if (goOn.isVisible()) { // unless coming back to the tab was enough
                goOn.click();
            }
            assertThat(browser.element("session-expired")).not().isVisible();
            assertThat(browser.element("right-lost")).isVisible();
            assertThat(note(browser.page)).hasValue(WORDS);
            assertThat(notesOf(clerk)).isEmpty();
        } finally {
            admin.setRole(clerk.username(), "township-clerk", true);
            admin.endAllSessionsOf(clerk.username());
        }
    }

    /** With an input method, Enter takes the word that is being composed: the page must not take it for a command. */
    @Test
    void anInputMethodsEnterSendsNothing() {
        DemoUser clerk = DemoUser.named("clerk-diaozhen");
        try (Browser browser = Browser.desktop()) {
            browser.login(clerk);
            filledIn(browser.page);
            List<String> sent = new ArrayList<>();
            browser.page.onRequest(request -> {
                if (!request.method().equals("GET")) {
                    sent.add(request.method() + " " + request.url());
                }
            });
            Locator field = browser.page.locator("main [name=documentNumber]");
            field.click();
            CDPSession keyboard = browser.page.context().newCDPSession(browser.page);
            keyboard.send("Input.imeSetComposition", composition("章"));
            keyboard.send("Input.dispatchKeyEvent", key("rawKeyDown"));
            keyboard.send("Input.dispatchKeyEvent", key("keyUp"));
            keyboard.send("Input.insertText", text("章政办发"));
            assertThat(field).hasValue("章政办发");
            assertThat(note(browser.page)).isVisible();
            assertThat(sent).isEmpty();
            assertThat(notesOf(clerk)).isEmpty();
        }
    }

    /** Other applications of the same host leave their cookies: twenty kilobytes are put up with, forty are not. */
    @Test
    void tooManyCookiesAreAnsweredInWords() {
        assertThat(withCookies(20).statusCode()).isEqualTo(200);
        HttpResponse<String> refused = withCookies(40);
        assertThat(refused.statusCode()).isEqualTo(431);
        assertThat(refused.body()).contains("Cookie").contains("清除");
    }

    private static HttpResponse<String> withCookies(int kilobytes) {
        return new Visitor()
                .send(HttpRequest.newBuilder(RunningPlatform.GATEWAY)
                        .header("Accept", "text/html")
                        .header("Cookie", "of-another-site=" + "x".repeat(kilobytes * 1024)));
    }

    private static JsonObject composition(String text) {
        JsonObject composition = text(text);
        composition.addProperty("selectionStart", text.length());
        composition.addProperty("selectionEnd", text.length());
        return composition;
    }

    private static JsonObject text(String text) {
        var json = new JsonObject();
        json.addProperty("text", text);
        return json;
    }

    /** Enter, as it arrives while an input method has it. */
    private static JsonObject key(String type) {
        var json = new JsonObject();
        json.addProperty("type", type);
        json.addProperty("key", "Enter");
        json.addProperty("code", "Enter");
        json.addProperty("windowsVirtualKeyCode", 229);
        return json;
    }

    /** The form of the clerk's own report, filled in and not sent. */
    private static Locator filledIn(Page page) {
        page.navigate(RunningPlatform.GATEWAY + "/forestry/milestones/" + MILESTONE);
        page.locator("main article button").first().click();
        note(page).fill(WORDS);
        assertThat(page.getByTestId("my-unit").first()).isVisible();
        return page.locator("main article form");
    }

    private static Locator note(Page page) {
        return page.locator("main [name=note]");
    }

    private static void submit(Locator form) {
        form.locator("button[type=submit]").click();
    }

    private static void changeOver(Page tab, DemoUser to) {
        tab.navigate(RunningPlatform.GATEWAY.toString());
        tab.getByTestId("logout").click();
        tab.getByTestId("login").first().click();
        Browser.logInAt(tab, to);
        tab.waitForURL(RunningPlatform.GATEWAY + "/**");
        tab.locator("h1").first().waitFor();
    }

    /** What is written down for the clerk's unit, whoever wrote it. */
    private static List<String> notesOf(DemoUser clerk) {
        return Visitor.loggedIn(DemoUser.named("leader"))
                .<List<String>>read(
                        "/api/forestry/milestones?year=2023",
                        "$.items[?(@.id=='" + MILESTONE + "')].units[?(@.unit=='"
                                + clerk.units().getFirst() + "')].note")
                .stream()
                .filter(java.util.Objects::nonNull)
                .toList();
    }
}
