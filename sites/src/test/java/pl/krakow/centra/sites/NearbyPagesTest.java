package pl.krakow.centra.sites;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Looking from a district, or from where one is: no map, no service of anybody else. */
class NearbyPagesTest extends SitesTest {

    @Test
    void putsTheRoomsOfTheNearestCentreFirst() {
        var fromHuta = browser().get(HOME, "/rooms?date=2026-12-03&people=10&near=czyzyny");
        assertThat(fromHuta.body()).contains("<option value=\"czyzyny\" selected=\"selected\">Czyżyny</option>");
        assertThat(fromHuta.text())
                .contains("W linii prostej od środka dzielnicy: Czyżyny")
                .contains("1,7 km", "7,2 km");
        assertThat(centresOfRooms(fromHuta.body())).startsWith("Nowa Huta").endsWith("Reymonta 20");

        var fromKrowodrza = browser()
                .get(HOME, "/rooms?date=2026-12-03&people=10&near=krowodrza")
                .body();
        assertThat(centresOfRooms(fromKrowodrza)).startsWith("Reymonta 20").endsWith("Nowa Huta");

        var near = browser()
                .get(HOME, "/rooms?date=2026-12-03&people=10&near=krowodrza&within=2")
                .body();
        assertThat(centresOfRooms(near)).containsOnly("Reymonta 20");
    }

    /** The centre of each room that fits, in the page's order. */
    private static List<String> centresOfRooms(String body) {
        var fitting = body.split("room-nearly")[0];
        return Pattern.compile("(?s)class=\"room-centre\">.*?<span>(.*?)</span></a>")
                .matcher(fitting)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void asksForTheEventsOfTheCentresThatAreNearEnoughAndTellsNobodyFromWhere() {
        var page = browser().get(HOME, "/events?near=krowodrza&within=5&kind=TRAINING");

        assertThat(page.text()).contains("W linii prostej od środka dzielnicy: Krowodrza", "1 km");
        assertThat(page.body())
                .contains("/api/v1/events/calendar.ics?type=TRAINING&amp;division=reymonta\"")
                .contains("/events/month?kind=TRAINING&amp;near=krowodrza&amp;within=5&amp;month=2026-12");
        assertThat(GATEWAY.asked()).anyMatch(asked -> asked.path().contains("division=reymonta&"));
        assertThat(GATEWAY.asked()).noneMatch(asked -> asked.path().contains("krowodrza"));

        browser().get(HOME, "/events?near=krowodrza&within=5&centre=nowa-huta");
        assertThat(GATEWAY.asked().getLast().path())
                .as("who names a centre wants it however far it is")
                .contains("division=nowa-huta&");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/events", "/rooms"})
    void saysWhichCentreIsNearestWhereNoneIsNearEnough(String list) {
        var page = browser().get(HOME, list + "?near=swoszowice&within=2");

        assertThat(page.text())
                .contains("Do 2 km nie ma żadnego centrum. Najbliżej: Reymonta 20, 8,5 km.")
                .contains("Pokaż bez ograniczenia")
                .doesNotContain("Nie ma jeszcze sal");
        assertThat(GATEWAY.asked()).noneMatch(asked -> asked.path().startsWith("/api/v1/events"));
        var link = page.body().replaceAll("(?s).*<a class=\"button\" href=\"([^\"]*near=swoszowice[^\"]*)\".*", "$1");
        assertThat(link).startsWith(list + "?").doesNotContain("within");
        assertThat(browser().get(HOME, link.replace("&amp;", "&")).text())
                .contains("8,5 km")
                .doesNotContain("nie ma żadnego centrum");
    }

    @Test
    void asksForOpportunitiesNearAPlaceWithTheirOwnPlacesInMind() {
        var page = browser().get(HOME, "/volunteering?near=krowodrza&within=5");

        assertThat(page.text()).contains("W linii prostej od środka dzielnicy: Krowodrza");
        assertThat(GATEWAY.asked())
                .anySatisfy(asked -> assertThat(asked.path())
                        .startsWith("/api/v1/opportunities?")
                        .contains("near=50.072,19.918", "within=5"));
        GATEWAY.asked().clear();
        browser().get(HOME, "/volunteering?near=krowodrza");
        assertThat(GATEWAY.asked())
                .as("without a distance everything is shown, only with how far it is")
                .noneMatch(asked -> asked.path().contains("near="));
    }

    @Test
    void sortsTheCentresOfTheFirstPage() {
        var body = browser().get(HOME, "/?near=czyzyny").body();

        var centres = body.substring(body.indexOf("class=\"centres\""));
        assertThat(centres.indexOf("os. Centrum C 10")).isLessThan(centres.indexOf("ul. Reymonta 20"));
        assertThat(centres.replace("\u00a0", " ")).contains("Odległość", "1,7 km");
        assertThat(browser().get(HOME, "/").body()).doesNotContain("Odległość");
    }

    @Test
    void keepsWhereSomebodyIsOutOfEveryCache() {
        var own = browser().get(HOME, "/events?near=50.0612345,19.9387654&within=10");
        assertThat(own.header("cache-control")).contains("no-store");
        assertThat(own.text()).contains("moje położenie, w przybliżeniu", "W linii prostej od twojego położenia");
        assertThat(own.body()).contains("value=\"50.060,19.940\"");

        assertThat(browser().get(HOME, "/events?near=krowodrza").header("cache-control"))
                .as("a district is no secret")
                .contains("public");
    }

    @Test
    void letsABrowserTellItsPlaceWhereItIsAskedForAlone() {
        for (var path : new String[] {"/", "/rooms", "/events", "/volunteering"}) {
            assertThat(browser().get(HOME, path).header("permissions-policy"))
                    .as(path)
                    .isEqualTo("camera=(), microphone=(), geolocation=(self), payment=(), usb=()");
        }
        assertThat(browser().get(HOME, "/events/reymonta/e1").header("permissions-policy"))
                .isEqualTo("camera=(), microphone=(), geolocation=(), payment=(), usb=()");
        assertThat(browser().get(REYMONTA, "/events").body())
                .as("at a centre's own site there is nothing to choose between")
                .doesNotContain("name=\"near\"", "near.js");
    }

    @Test
    void saysWhereACentreIsAndLeadsThere() {
        var page = browser().get(REYMONTA, "/");
        assertThat(page.body())
                .contains("https://www.openstreetmap.org/?mlat=50.0636&amp;mlon=19.912#map=17/50.0636/19.912")
                .contains("https://www.openstreetmap.org/directions?to=50.0636%2C19.912")
                .contains("rel=\"noopener\" target=\"_blank\"");
        assertThat(page.text()).contains("(OpenStreetMap, w nowej karcie)");
    }
}
