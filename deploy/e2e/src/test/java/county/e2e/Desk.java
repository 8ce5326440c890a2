package county.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Somebody at work on the pages, by what stands there to read; each page is looked over before it is left. */
final class Desk {

    private final Browser browser;

    private Desk(Browser browser) {
        this.browser = browser;
    }

    /** A day's work of one person at a desk, from the login on. */
    static void of(String username, Consumer<Desk> work) {
        at(Browser.desktop(), username, work);
    }

    /** The same in the field, on a phone. */
    static void onPhone(String username, Consumer<Desk> work) {
        at(Browser.phone(), username, work);
    }

    /** Somebody with a phone and without an account. */
    static void ofStranger(Consumer<Desk> work) {
        try (Browser browser = Browser.phone()) {
            work.accept(new Desk(browser));
        }
    }

    private static void at(Browser browser, String username, Consumer<Desk> work) {
        try (browser) {
            browser.login(DemoUser.named(username));
            work.accept(new Desk(browser));
        }
    }

    void open(String path) {
        browser.open(path);
        browser.page.locator("h1").first().waitFor();
    }

    void follow(String link) {
        main().getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(link))
                .first()
                .click();
    }

    void fill(String name, String value) {
        main().locator("[name='" + name + "']").fill(value);
    }

    void choose(String label, String option) {
        Locator select = main().getByRole(AriaRole.COMBOBOX, new Locator.GetByRoleOptions().setName(label));
        // what lies over it, its frame, opens it as well
        select.click(new Locator.ClickOptions().setForce(true));
        if (select.isEditable()) {
            select.fill(option);
        }
        browser.page
                .getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(option))
                .first()
                .click();
    }

    void pick(String name, String value) {
        main().locator("input[name='" + name + "'][value='" + value + "']").check();
    }

    void attach(String fileName, byte[] content) {
        main().locator("input[type=file]")
                .setInputFiles(new FilePayload(fileName, "application/octet-stream", content));
    }

    void press(String button) {
        main().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button))
                .first()
                .click();
    }

    /** Presses the main button of the form. */
    void submit() {
        main().locator("button[type=submit]").click();
    }

    /** Presses a button, and the one in the question that follows, which everybody can read. */
    void press(String button, String confirmed) {
        press(button);
        Locator question = browser.page.getByRole(AriaRole.DIALOG);
        assertThat(question).isVisible();
        assertThat(browser.accessibilityFaults()).as(button).isEmpty();
        question.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(confirmed))
                .click();
        assertThat(question).hasCount(0);
    }

    /** Waits until the page says so. */
    void sees(String words) {
        assertThat(main()).containsText(words);
    }

    void seesNot(String words) {
        assertThat(main()).not().containsText(words);
    }

    Path download(String button) {
        Download download = browser.page.waitForDownload(() -> press(button));
        return download.path();
    }

    /** Keeps a picture, and finds nothing that would shut somebody out. */
    void lookOver(String name) {
        assertThat(browser.element("loading")).hasCount(0);
        browser.picture("season-" + name);
        assertThat(browser.accessibilityFaults()).as(name).isEmpty();
        assertThat(browser.page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as(name + " fits the width")
                .isEqualTo(true);
    }

    private Locator main() {
        return browser.page.locator("main");
    }
}
