package pl.krakow.centra.acceptance.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.AriaRole;

/**
 * Somebody at a browser of their own, on one site.
 *
 * <p>Finds things as people are told of them: links and buttons by what they are called, fields by their labels.
 */
final class Person implements AutoCloseable {

    private static final int PATIENCE = 8_000;

    private final BrowserContext browser;
    private final Page page;
    private final String site;
    private final Hands hands;

    private Person(BrowserContext browser, Page page, String site, Hands hands) {
        this.browser = browser;
        this.page = page;
        this.site = site;
        this.hands = hands;
    }

    static Person at(String site, BrowserContext browser, Way way) {
        var page = browser.newPage();
        page.setDefaultTimeout(PATIENCE);
        return new Person(browser, page, site, way.hands(page));
    }

    /** Signs in with the form, as everybody does, and is back at the site. */
    Person signsIn(String account, String password) {
        page.navigate(site + "/sign-in");
        writes("Nazwa użytkownika", account);
        writes("Hasło", password);
        presses("Zaloguj");
        page.waitForURL(url -> url.startsWith(site));
        return this;
    }

    void opens(String path) {
        page.navigate(path.startsWith("http") ? path : site + path);
    }

    void follows(String link) {
        does(() -> hands.press(named(AriaRole.LINK, link)));
    }

    /** A link that begins so and goes on about that, e.g. an hour and its room. */
    void followsOneLike(String beginning, String about) {
        does(() -> hands.press(
                visible(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(like(beginning, about))))));
    }

    /** A button that stands once for each line of a list: the one about this line. */
    void pressesFor(String button, String about) {
        hands.press(visible(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(like(button, about)))));
    }

    private static Pattern like(String beginning, String about) {
        return Pattern.compile("^" + escaped(beginning) + "(?![0-9]).*" + escaped(about), Pattern.CASE_INSENSITIVE);
    }

    private static Pattern beginning(String text) {
        return Pattern.compile("^\\s*" + escaped(text));
    }

    /** For the browser's patterns, which know no quoting; a space may be one that doesn't break the line. */
    private static String escaped(String text) {
        return text.replaceAll("[.*+?^${}()|\\[\\]\\\\]", "\\\\$0").replace(" ", "\\s+");
    }

    void presses(String button) {
        does(() -> hands.press(named(AriaRole.BUTTON, button)));
    }

    void unfolds(String what) {
        does(() -> hands.press(visible(page.locator("summary").filter(new Locator.FilterOptions().setHasText(what)))));
    }

    /** A single key, once the page listens to it. */
    void strikes(String key) {
        page.waitForLoadState();
        page.keyboard().press(key);
    }

    void writes(String label, String text) {
        does(() -> hands.write(labelled(label), text));
    }

    /** A field whose label goes on with a note, e.g. that it may stay empty. */
    void writesIn(String beginning, String text) {
        does(() -> hands.write(visible(page.getByLabel(beginning(beginning))), text));
    }

    void chooses(String label, String value) {
        does(() -> hands.choose(labelled(label), value));
    }

    /** The option that is called so, or so and a note. */
    void choosesCalled(String label, String option) {
        does(() -> {
            var list = labelled(label);
            var chosen = list.locator("option").filter(new Locator.FilterOptions().setHasText(option));
            hands.choose(list, chosen.first().getAttribute("value"));
        });
    }

    /** A box whose label begins so. */
    void ticksOneLike(String beginning) {
        does(() -> hands.tick(visible(page.getByLabel(beginning(beginning)))));
    }

    void ticks(String label) {
        does(() -> hands.tick(labelled(label)));
    }

    void sees(String text) {
        does(() -> assertThat(visible(page.getByText(text))).isVisible());
    }

    void seesNothingOf(String text) {
        does(() -> assertThat(page.getByText(text)).hasCount(0));
    }

    void seesHeading(String text) {
        does(() -> assertThat(page.getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName(text).setLevel(1)))
                .isVisible());
    }

    /** Reads the page again, as one does who waits for an answer. */
    void looksAgain() {
        page.waitForLoadState();
        page.reload();
    }

    /** Nothing was loaded anew since: a mark in the page's memory that a reload would wipe. */
    void marksThePage() {
        page.evaluate("() => { window.stayedOpen = true; }");
    }

    void hasStayedOnThePage() {
        org.assertj.core.api.Assertions.assertThat(page.evaluate("() => window.stayedOpen === true"))
                .isEqualTo(true);
    }

    /** As one sees it: a space that doesn't break is a space. */
    String reads(Locator where) {
        return where.innerText().replace('\u00a0', ' ');
    }

    /** What the address of the page ends with: of whom or what it is. */
    String lastOfAddress() {
        return page.url().replaceFirst(".*/([^/?]+).*", "$1");
    }

    /** What a field holds, found by its label. */
    String holds(String label) {
        return labelled(label).inputValue();
    }

    /** The file behind a link that stands once for each line of a list. */
    Path downloadsFor(String link, String about) {
        return page.waitForDownload(() -> followsOneLike(link, about)).path();
    }

    /** The first file that is called so. */
    Path downloadsOneLike(String name) {
        var link = visible(page.locator("main a").filter(new Locator.FilterOptions().setHasText(name)));
        return page.waitForDownload(() -> hands.press(link)).path();
    }

    void followsFirstIn(String list) {
        does(() -> hands.press(visible(page.locator(list).locator("a"))));
    }

    Page page() {
        return page;
    }

    /** What goes wrong is told with what the page showed then. */
    private void does(Runnable act) {
        try {
            act.run();
        } catch (PlaywrightException | AssertionError e) {
            throw new AssertionError("%s at %s, which showed: %s".formatted(firstLine(e), page.url(), shown()), e);
        }
    }

    private String shown() {
        var main = page.locator("main");
        var text = main.count() == 0 ? page.content() : main.first().innerText();
        return text.replaceAll("\\s*\\n\\s*", " | ");
    }

    private static String firstLine(Throwable problem) {
        return String.valueOf(problem.getMessage()).lines().limit(2).collect(Collectors.joining(" "));
    }

    boolean has(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                        .count()
                > 0;
    }

    private Locator labelled(String label) {
        return visible(page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)));
    }

    private Locator named(AriaRole role, String name) {
        return visible(
                page.getByRole(role, new Page.GetByRoleOptions().setName(name).setExact(true)));
    }

    private static Locator visible(Locator found) {
        return found.locator("visible=true").first();
    }

    @Override
    public void close() {
        browser.close();
    }
}
