package county.e2e;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A real Chromium with one person in front of it. */
final class Browser implements AutoCloseable {

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    /** Milliseconds; generous, because the tests may share two cores with the whole platform. */
    private static final int PATIENCE = 45_000;

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final BrowserContext context;
    final Page page;

    private Browser(int width, int height) {
        com.microsoft.playwright.Browser chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(FLAGS));
        context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setReducedMotion(ReducedMotion.REDUCE) // what is half faded in has no contrast of its own
                .setLocale("zh-CN"));
        context.setDefaultTimeout(PATIENCE);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        page = context.newPage();
    }

    static Browser desktop() {
        return new Browser(1440, 900);
    }

    static Browser phone() {
        return new Browser(390, 844);
    }

    void open(String path) {
        page.navigate(RunningPlatform.GATEWAY.resolve(path).toString());
    }

    /** Goes the way of a person: the start page, the login button, Keycloak's form. */
    void login(DemoUser user) {
        open("/");
        element("login").first().click();
        logInAt(page, user);
        page.waitForURL(RunningPlatform.GATEWAY.resolve("/") + "**");
        page.locator("h1").first().waitFor();
    }

    /** Fills in Keycloak's form, which the page shows. */
    static void logInAt(Page page, DemoUser user) {
        page.locator("#username").fill(user.username());
        page.locator("#password").fill(user.password());
        page.locator("#kc-login").click();
    }

    /** One more tab of the same browser, which shares its cookies. */
    Page tab() {
        return context.newPage();
    }

    Locator element(String testId) {
        return page.getByTestId(testId);
    }

    /** What axe finds wrong with the page as it stands, in a line each. */
    List<String> accessibilityFaults() {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .map(rule -> rule.getId() + ": " + rule.getHelp() + " "
                                + rule.getNodes().getFirst().getTarget())
                        .toList();
    }

    /** Keeps a picture of the page below target/screenshots, for people to look at. */
    void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/screenshots", name + ".png"))
                .setFullPage(true));
    }

    @Override
    public void close() {
        context.close();
        playwright.close();
    }
}
