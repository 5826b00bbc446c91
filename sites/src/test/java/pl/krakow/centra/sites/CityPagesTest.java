package pl.krakow.centra.sites;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CityPagesTest extends SitesTest {

    @Test
    void tellsStrangersWhatThePageIs() {
        var page = browser().get(CITY, "/");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .contains("Przegląd centrów dla biura miejskiego")
                .contains("Zaloguj się");
        assertThat(GATEWAY.asked()).noneMatch(asked -> asked.path().contains("/reports"));
    }

    @Test
    void tellsOtherPeopleThatItIsNotTheirs() {
        var page = signedIn(FakeIssuer.COORDINATOR, CITY).get(CITY, "/");

        assertThat(page.text()).contains("To konto nie należy do biura miejskiego.");
        assertThat(GATEWAY.asked()).noneMatch(asked -> asked.path().contains("/reports"));
    }

    @Test
    void showsTheSixFiguresPerCentreAndInTotal() {
        var page = signedIn(FakeIssuer.CITY, CITY).get(CITY, "/");

        assertThat(page.text())
                .contains("Beneficjenci, bez powtórzeń 369")
                .contains("248 Reymonta 20 · 190 Nowa Huta · 69 w więcej niż jednym")
                .contains("Użycia sal")
                .contains("Godziny w salach")
                .contains("Osoby zapowiedziane")
                .contains("Prośby o sale")
                .contains("Odwołania")
                .contains("rok temu")
                .contains("Sale: 6 s temu")
                .contains("Definicje wskaźników: 2026-11.")
                .contains("listopad 2026");
        assertThat(page.body()).contains("role=\"img\"").contains("class=\"series series-0\"");
    }

    @Test
    void asksForThePeriodAndCentreChosen() {
        signedIn(FakeIssuer.CITY, CITY).get(CITY, "/?from=2026-01-01&to=2026-03-31&centre=nowa-huta");

        assertThat(GATEWAY.asked())
                .anyMatch(asked -> asked.path().contains("from=2026-01-01&to=2026-03-31&centre=nowa-huta"))
                .anyMatch(asked -> asked.path().contains("from=2025-01-01&to=2025-03-31&centre=nowa-huta"))
                .anyMatch(asked -> asked.path().contains("from=2026-02-01&to=2026-02-28&centre=nowa-huta"));
    }

    @Test
    void saysWhenAPeriodMakesNoSense() {
        var page = signedIn(FakeIssuer.CITY, CITY).get(CITY, "/?from=2026-05-01&to=2026-01-01");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("Tego okresu nie da się policzyć.");
    }

    @Test
    void saysWhenReportsCannotBeReached() {
        var browser = signedIn(FakeIssuer.CITY, CITY);
        GATEWAY.stop("/reports");

        var page = browser.get(CITY, "/");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("Nie widać teraz sprawozdań.").contains("Centra obywatelskie");
    }
}
