package pl.krakow.centra.acceptance.journeys;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;

/** What the city office does on its site. */
record CityOffice(Person at) implements AutoCloseable {

    private static final Pattern NOT_A_DIGIT = Pattern.compile("\\D");

    /** The figure of that day, both centres together. */
    int figure(String name, LocalDate day) {
        at.opens("/");
        at.writes("Od", day.toString());
        at.writes("Do", day.toString());
        at.presses("Pokaż");
        at.page().waitForURL(url -> url.contains("to=" + day));
        return shown(name);
    }

    void seesFigureReach(String name, int amount) {
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> {
                    at.looksAgain();
                    return shown(name) == amount;
                });
    }

    /** The page shows it by and by; it is loaded again until it does. */
    void seesOnThePage(String text) {
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> {
                    at.looksAgain();
                    return at.page().getByText(text).first().isVisible();
                });
    }

    /** The numbers of each line of the page's table that has changed. */
    List<List<String>> changedFigures() {
        return at.page().locator("tr.is-chosen").all().stream()
                .map(line -> line.locator("td.number").allInnerTexts())
                .toList();
    }

    private int shown(String name) {
        var card = at.page().locator(".figure").filter(new Locator.FilterOptions().setHasText(name));
        return Integer.parseInt(
                NOT_A_DIGIT.matcher(card.locator(".big").innerText()).replaceAll(""));
    }

    @Override
    public void close() {
        at.close();
    }
}
