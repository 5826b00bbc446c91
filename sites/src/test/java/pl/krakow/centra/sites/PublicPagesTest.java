package pl.krakow.centra.sites;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicPagesTest extends SitesTest {

    @Test
    void tellsAtACentresHostWhatTheCentreIs() {
        var page = browser().get(REYMONTA, "/");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .contains("Centrum Obywatelskie – ul. Reymonta 20")
                .contains("otwarte do 20:00")
                .contains("30-059 Kraków")
                .contains("bez schodów")
                .contains("3, największa na 70 osób")
                .contains("Operator centrum (kadencja 2025–2028)")
                .contains("103,06 m² · do 70 osób")
                .contains("rzutnik")
                .contains("Jak założyć stowarzyszenie krok po kroku")
                .doesNotContain("Kawa i papiery");
    }

    @Test
    void readsARoomsDayOutAndDrawsIt() {
        var page = browser().get(REYMONTA, "/");

        assertThat(page.text()).contains("13:15–16:00: wolne").contains("16:00–19:00: ktoś już prosi");
        assertThat(page.body())
                .contains("class=\"seg seg-free")
                .contains("seg-past")
                .contains("bar-now");
    }

    @Test
    void saysForWhichVisitorItAsksSoThatLimitsCountPeople() {
        browser().with("X-Forwarded-For", "203.0.113.7").get(REYMONTA, "/");

        assertThat(GATEWAY.asked())
                .isNotEmpty()
                .allSatisfy(asked -> assertThat(asked.forwardedFor()).isEqualTo("203.0.113.7"));
    }

    @Test
    void givesEachCentreItsOwnAccent() {
        assertThat(browser().get(REYMONTA, "/").body()).contains("accent-blue of-centre");
        assertThat(browser().get(HUTA, "/").body()).contains("accent-brick of-centre");
        assertThat(browser().get(CITY, "/").body()).contains("accent-city");
    }

    @Test
    void showsResidentsEveryCentreAndWhatIsOn() {
        var page = browser().get(HOME, "/");

        assertThat(page.text())
                .contains("Miejsce na to, co chcecie zrobić razem")
                .contains("Dwa centra, jedne zasady")
                .contains("10 sal, największa na 70 osób")
                .contains("Jak założyć stowarzyszenie krok po kroku")
                .contains("Kawa i papiery");
        assertThat(page.body()).contains("<form class=\"ask\" action=\"/rooms\" method=\"get\"");
        assertThat(GATEWAY.asked())
                .as("what is over isn't next")
                .anyMatch(asked -> asked.path().startsWith("/api/v1/events?start=now&"));
    }

    @Test
    void tellsWhetherACertificateIsValidAndNotWhoseItIs() {
        var valid = browser().get(HOME, "/certificates/7K3M-9QXD-PV2T-WZ5H");
        assertThat(valid.text())
                .contains("To zaświadczenie jest ważne.")
                .contains("Jak napisać wniosek")
                .contains("5,5")
                .contains("Nie pokazujemy, komu je wydano.");

        assertThat(browser().get(HOME, "/certificates/0123-4567-89AB-CDEF").text())
                .contains("To zaświadczenie nie jest ważne: unieważniono je.")
                .contains("Od 15 grudnia 2026.");
        assertThat(browser().get(HOME, "/certificates/0000-0000-0000-0000").text())
                .contains("Spróbuj inaczej.")
                .contains("Numer zaświadczenia");
    }

    @Test
    void tellsWhetherACertificateOfVolunteerWorkIsValidAndNotWhoseItIs() {
        var valid = browser().get(HOME, "/volunteering-certificates/7K3M-9QXD-PV2T-WZ5H");
        assertThat(valid.text())
                .contains("Ten dokument jest ważny.")
                .contains("Zaświadczenie o wykonaniu świadczeń")
                .contains("Fundacja Sąsiedzi")
                .contains("27,5")
                .contains("Nie pokazujemy, komu go wydano.");
        assertThat(browser()
                        .get(HOME, "/volunteering-certificates/0123-4567-89AB-CDEF")
                        .text())
                .contains("Ten dokument nie jest ważny: zastąpił go nowszy.")
                .contains("Od 22 grudnia 2026.")
                .doesNotContain("27,5");
        assertThat(browser()
                        .get(HOME, "/volunteering-certificates/0000-0000-0000-0000")
                        .text())
                .contains("Spróbuj inaczej.")
                .contains("Numer zaświadczenia");
        GATEWAY.stop("volunteering-certificates");
        assertThat(browser()
                        .get(HOME, "/volunteering-certificates/7K3M-9QXD-PV2T-WZ5H")
                        .text())
                .contains("Nie można teraz sprawdzić zaświadczenia.");
    }

    @Test
    void asksForTheNumberOfACertificate() {
        assertThat(browser().get(HOME, "/certificates").body())
                .contains("<form action=\"/certificates\" method=\"get\"")
                .contains("<label for=\"number\"");
        GATEWAY.stop("certificates");
        assertThat(browser().get(HOME, "/certificates/7K3M-9QXD-PV2T-WZ5H").text())
                .contains("Nie można teraz sprawdzić zaświadczenia.");
    }

    @Test
    void findsRoomsAcrossCentresWithReasonsForTheRest() {
        var page = browser().get(HOME, "/rooms?date=2026-12-03&minutes=120&people=20&part=evening&equipment=projector");

        assertThat(page.text())
                .contains("czwartek, 3 grudnia 2026 · 2 godziny · 20 osób")
                .contains("2 sale pasują.")
                .contains("Duża sala P6")
                .contains("Sala szkoleniowo-konferencyjna 1w040")
                .contains("Prawie pasuje. Nie ma tu: rzutnik.")
                .contains("Mieści 14 osób, a szukasz dla 20.")
                .contains("Dlaczego nie pozostałe");
        assertThat(GATEWAY.asked()).anyMatch(asked -> asked.path().contains("duration=PT2H"));
    }

    @Test
    void doesNotOfferARoomForFewAsNearlyFittingMany() {
        var page = browser().get(HOME, "/rooms?date=2026-12-03&minutes=120&people=60");

        var shown = page.text().split("Dlaczego nie pozostałe");
        assertThat(shown[0]).contains("Mieści 40 osób, a szukasz dla 60.").doesNotContain("Mieści 14 osób");
        assertThat(shown[1]).contains("Mieści 14 osób, a szukasz dla 60.");
    }

    @Test
    void answersOnlyTheResultsToHtmx() {
        var part = browser().with("HX-Request", "true").get(HOME, "/rooms?date=2026-12-03&people=20");

        assertThat(part.body()).startsWith("<section class=\"results\"").doesNotContain("<html");
    }

    @ParameterizedTest
    @CsvSource({
        "/rooms?date=2020-01-01, Podaj dzień od dziś do roku naprzód.",
        "/rooms?date=jutro, Podaj dzień od dziś do roku naprzód.",
        "/rooms?people=0, Podaj liczbę od 1 do 2000.",
        "/rooms?people=999999999999, Podaj liczbę od 1 do 2000.",
    })
    void saysWhatToCorrectInASearch(String path, String words) {
        var page = browser().get(HOME, path);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains(words);
        assertThat(page.body()).contains("aria-invalid=\"true\"");
    }

    @Test
    void saysWhenACentreIsClosed() {
        var page = browser().get(HOME, "/rooms?date=2026-12-06");

        assertThat(page.text())
                .contains("Tego dnia centra są zamknięte. Najbliższy dzień roboczy: poniedziałek, 7 grudnia 2026");
    }

    @ParameterizedTest
    @CsvSource({"/", "/rooms", "/events", "/volunteering", "/accessibility", "/style"})
    void hasOneHeadingLandmarksAndASkipLinkOnEveryPage(String path) {
        var body = browser().get(HOME, path).body();

        assertThat(Pattern.compile("<h1[ >]").matcher(body).results().count()).isEqualTo(1);
        assertThat(body)
                .contains("class=\"skip\" href=\"#content\"")
                .contains("<main id=\"content\"")
                .contains("<footer");
    }

    @ParameterizedTest
    @CsvSource({"pl, Użyczenia sal", "en, Room uses", "uk, Користування залами"})
    void hasAWordForEverythingOfItsStyle(String language, String column) {
        assertThat(browser().get(HOME, "/style?lang=" + language).text())
                .contains(column)
                .doesNotContain("??");
    }

    @Test
    void saysWhereThereIsASeatLeft() {
        assertThat(browser().get(HOME, "/events").text())
                .contains("3 wolne miejsca", "lista rezerwowa", "brak miejsc")
                .doesNotContain("20 miejsc", "30 miejsc");
    }

    @Test
    void neverShowsWhoBooked() {
        for (var host : new String[] {HOME, REYMONTA, HUTA}) {
            assertThat(browser().get(host, "/").body())
                    .doesNotContain(FakeBookings.SECRET_NAME)
                    .doesNotContain("Dorota Kalina")
                    .doesNotContain("Walne zebranie");
        }
        assertThat(GATEWAY.asked()).noneMatch(asked -> asked.path().contains("/bookings"));
    }

    @Test
    void makesNoSessionForWhoOnlyReads() {
        var browser = browser();
        browser.get(HOME, "/");
        browser.get(REYMONTA, "/");
        browser.get(HOME, "/rooms");

        assertThat(browser.cookies(HOME)).isEmpty();
        assertThat(browser.cookies(REYMONTA)).isEmpty();
    }

    @Test
    void takesOnlyItsPanelWhenAServiceIsDown() {
        GATEWAY.stop("/events");
        var withoutEvents = browser().get(HUTA, "/");
        assertThat(withoutEvents.status()).isEqualTo(200);
        assertThat(withoutEvents.text())
                .contains("Nie widać teraz wydarzeń. Reszta strony działa.")
                .contains("Duża sala P6")
                .contains("otwarte do 20:00");

        GATEWAY.reset();
        GATEWAY.stop("/rooms");
        GATEWAY.stop("/availability");
        GATEWAY.stop("/opening-hours");
        var withoutRooms = browser().get(HUTA, "/");
        assertThat(withoutRooms.status()).isEqualTo(200);
        assertThat(withoutRooms.text())
                .contains("Nie widać teraz sal: Nowa Huta.")
                .contains("Nie widać teraz godzin.")
                .contains("Kawa i papiery")
                .contains("os. Centrum C 10, 31-931 Kraków");

        assertThat(browser().get(HOME, "/rooms").text()).contains("Nie widać teraz sal: Reymonta 20.");
        assertThat(browser().get(HOME, "/").status()).isEqualTo(200);
    }

    @Test
    void showsACentreWithNothingInIt() {
        GATEWAY.emptyOut();

        assertThat(browser().get(REYMONTA, "/").text())
                .contains("Nie ma tu jeszcze sal do wypożyczenia.")
                .contains("Nie ma jeszcze ogłoszonych wydarzeń.");
        assertThat(browser().get(HOME, "/rooms").text()).contains("Nie ma tu jeszcze sal do wypożyczenia.");
    }

    @Test
    void refusesHostNamesNobodyHas() {
        var page = browser().get("zakopane.localhost", "/");

        assertThat(page.status()).isEqualTo(404);
        assertThat(page.text()).contains("Nie ma takiej strony").contains("Reymonta 20");
    }

    @Test
    void leadsOnFromAnAddressThatDoesNotExist() {
        var page = browser().get(REYMONTA, "/no/such/page");

        assertThat(page.status()).isEqualTo(404);
        assertThat(page.text()).contains("Nie ma takiej strony").contains("Znajdź salę");
        assertThat(page.body()).contains("accent-blue of-centre");
    }

    @ParameterizedTest
    @CsvSource({"/rooms", "/my/volunteering", "/volunteering/matches"})
    void keepsResidentsPagesAtTheirHost(String path) {
        assertThat(browser().get(REYMONTA, path).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"/", "/rooms", "/style", "/no-such-page"})
    void allowsNothingInline(String path) {
        var page = browser().get(HOME, path);

        assertThat(page.header("content-security-policy"))
                .contains("default-src 'none'")
                .contains("script-src 'self'")
                .contains("style-src 'self'")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(page.body())
                .doesNotContain("<style")
                .doesNotContain(" style=")
                .doesNotContainPattern("<script(?![^>]* src=)")
                .doesNotContainPattern(" on[a-z]+=\"");
        assertThat(page.header("x-content-type-options")).isEqualTo("nosniff");
        assertThat(page.header("referrer-policy")).isEqualTo("same-origin");
    }

    @Test
    void keepsAStaticFileForEverUnderAnAddressThatNamesItsContent() {
        var home = browser().get(HOME, "/").body();
        var css = Pattern.compile("/assets/app-[0-9a-f]{32}\\.css").matcher(home);
        assertThat(css.find()).isTrue();

        var sheet = browser().get(HOME, css.group());
        assertThat(sheet.status()).isEqualTo(200);
        assertThat(sheet.header("cache-control")).contains("max-age=31536000").contains("immutable");
        assertThat(sheet.body()).containsPattern("url\\(/assets/fonts/source-sans-3-latin-[0-9a-f]{32}\\.woff2");
    }

    /** What a first visit to the residents' home fetches, without the Cyrillic that Polish pages don't use. */
    @Test
    void weighsLessThanAHundredKilobytesAtFirstSight() throws IOException {
        var home = browser().get(HOME, "/").body();
        long bytes = zipped(home);
        for (var file : new String[] {"app.css", "app.js", "htmx.min.js"}) {
            bytes += zipped(asset(file));
        }
        for (var font :
                new String[] {"source-sans-3-latin", "source-sans-3-polish", "brygada-1918-latin", "brygada-1918-polish"
                }) {
            try (var in = getClass().getResourceAsStream("/static/assets/fonts/" + font + ".woff2")) {
                assertThat(in).isNotNull();
                bytes += in.readAllBytes().length;
            }
        }

        assertThat(bytes).isLessThan(100_000);
    }

    private String asset(String file) {
        return browser().get(HOME, "/assets/" + file).body();
    }

    private static long zipped(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }
}
