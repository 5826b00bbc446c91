package pl.krakow.centra.sites;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
    void keepsAFigureApartFromACentreWhoseNameBeginsWithANumber() {
        assertThat(signedIn(FakeIssuer.CITY, CITY).get(CITY, "/?lang=en").text())
                .contains("20 Reymonta St: 248 · Nowa Huta: 190");
    }

    @Test
    void showsSixFiguresPerCentreAndInTotalEachOpening() {
        var page = signedIn(FakeIssuer.CITY, CITY).get(CITY, "/");

        assertThat(page.text())
                .contains("Beneficjenci, bez powtórzeń 369")
                .contains("248 Reymonta 20 · 190 Nowa Huta · 69 w więcej niż jednym")
                .contains("Zajętość sal 58%")
                .contains("Godziny wolontariatu 6 920 h")
                .contains("rok temu")
                .contains("Sale: 6 s temu")
                .contains("Zamknięte: 1–31 października 2026")
                .contains("listopad 2026");
        assertThat(page.body())
                .contains("role=\"img\"")
                .contains("class=\"series series-0\"")
                .contains("href=\"/comparison/roomUses?from=");
    }

    @Test
    void saysWhatNeedsAttention() {
        assertThat(signedIn(FakeIssuer.CITY, CITY).get(CITY, "/").text())
                .contains("Grupy w inkubacji: 7 z 12")
                .contains("przy tym tempie będzie 8")
                .contains("23 spotkania bez liczby osób")
                .contains("Nie ma nowych danych: Wolontariat")
                .contains("2 zdarzenia odłożone");
    }

    @Test
    void asksForThePeriodAndCentreChosen() {
        signedIn(FakeIssuer.CITY, CITY).get(CITY, "/?from=2026-01-01&to=2026-03-31&centre=nowa-huta");

        assertThat(GATEWAY.asked())
                .anyMatch(asked -> asked.path().contains("/reports/figures")
                        && asked.path().contains("compare=true&from=2026-01-01&to=2026-03-31&centre=nowa-huta"))
                .anyMatch(asked -> asked.path().contains("/reports/course")
                        && asked.path().contains("from=2026-01-01&to=2026-03-31&centre=nowa-huta"));
    }

    @Test
    void saysWhenAPeriodMakesNoSense() {
        var page = signedIn(FakeIssuer.CITY, CITY).get(CITY, "/?from=2026-05-01&to=2026-01-01");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("Tego okresu nie da się policzyć.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/comparison",
                "/comparison/roomUses",
                "/occupancy",
                "/promises",
                "/promises/reymonta/2025-01-01",
                "/closings",
                "/closings/close",
                "/closings/12",
                "/closings/12/corrections/1",
                "/statements",
                "/statements/0198f3a0-0000-7000-8000-0000000000a1",
                "/files",
                "/freshness"
            })
    void saysOnEveryPageWhenReportsCannotBeReachedAndOpensItToNobodyElse(String path) {
        var browser = signedIn(FakeIssuer.CITY, CITY);
        GATEWAY.stop("/reports");

        var page = browser.get(CITY, path);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("Nie widać teraz sprawozdań.").contains("Przegląd");
        assertThat(signedIn(FakeIssuer.COORDINATOR, CITY).get(CITY, path).text())
                .contains("To konto nie należy do biura miejskiego.");
        assertThat(browser().get(CITY, path).text()).contains("Zaloguj się");
    }

    @Test
    void comparesEveryFigureAndOpensEachDownToItsEvents() {
        var browser = signedIn(FakeIssuer.CITY, CITY);

        assertThat(browser.get(CITY, "/comparison").text())
                .contains("Użyczenia sal 986 1 160 2 146")
                .contains("+14%")
                .contains("+7,2 pkt");
        var figure = browser.get(CITY, "/comparison/roomUses?by=room");
        assertThat(figure.text())
                .contains("Potwierdzone rezerwacje")
                .contains("pl.krakow.centra.booking.confirmed.v1")
                .contains("1w040")
                .contains("booking 0198f3a0-0000-7000-8000-000000000001")
                .contains("0198f3a0-7c11-7000-8000-0000000000e1")
                .contains("Wszystkie pozycje razem: 2 146.");
        assertThat(figure.body()).contains("cursor=weiter");
        browser.get(CITY, "/comparison/roomUses?by=room&value=1w040&cursor=weiter");
        assertThat(GATEWAY.asked())
                .anyMatch(asked -> asked.path().contains("/summary/facts")
                        && asked.path().contains("by=room&value=1w040")
                        && asked.path().contains("cursor=weiter"));
    }

    @Test
    void showsWhenRoomsAreFull() {
        var page = signedIn(FakeIssuer.CITY, CITY).get(CITY, "/occupancy");

        assertThat(page.text()).contains("średnio 60% otwartych godzin").contains("1w040 121 h 242 h 50%");
        assertThat(page.body()).contains("heat-0").contains("heat-4");
        GATEWAY.emptyOut();
        assertThat(signedIn(FakeIssuer.CITY, CITY).get(CITY, "/occupancy").text())
                .contains("W tym okresie sale nie były otwarte.");
    }

    @Test
    void showsHowFullRoomsAreWhoseNumbersCannotBeSeen() {
        GATEWAY.stop("/rooms");

        assertThat(signedIn(FakeIssuer.CITY, CITY).get(CITY, "/occupancy").text())
                .contains("Nie widać teraz numerów sal.")
                .contains("1w040 121 h 242 h 50%");
    }

    @Test
    void showsAndKeepsWhatWasPromised() {
        var browser = signedIn(FakeIssuer.CITY, CITY);

        assertThat(browser.get(CITY, "/promises").text())
                .contains("Porady, godziny 760 z 700 Osiągnięte")
                .contains("zabraknie 4")
                .contains("KraFOS");
        var page = browser.get(CITY, "/promises/reymonta/2025-01-01");
        var kept = browser.submit(
                page,
                "/promises/reymonta/2025-01-01",
                Map.of("row.0.amount", "700", "row.0.due", "2026-12-31", "row.1.amount", "", "row.1.due", ""));

        assertThat(kept.text()).contains("Rezultaty są zapisane.");
        assertThat(GATEWAY.asked())
                .anyMatch(asked -> asked.method().equals("PUT")
                        && asked.path().endsWith("/contracts/reymonta/2025-01-01")
                        && "\"2\"".equals(asked.ifMatch())
                        && asked.body().contains("\"indicator\":\"adviceHours\"")
                        && asked.body().contains("\"amount\":700")
                        && !asked.body().contains("incubated"));
    }

    @Test
    void keepsEveryRowOfThePromisesAfterAMistakeWithTheRevisionItWasOpenedWith() {
        var browser = signedIn(FakeIssuer.CITY, CITY);
        var page = browser.get(CITY, "/promises/reymonta/2025-01-01");
        var again = browser.submit(
                page,
                "/promises/reymonta/2025-01-01",
                Map.of(
                        "row.0.amount", "7,5",
                        "row.0.due", "2026-12-31",
                        "row.1.amount", "12",
                        "row.1.due", "kiedyś",
                        "row.2.what", "people",
                        "row.2.amount", "900",
                        "row.3.what", "",
                        "row.3.amount", "3",
                        "revision", "1"));

        assertThat(again.text())
                .contains("Podaj liczbę bez przecinka")
                .contains("Wybierz dzień z kalendarza")
                .contains("Wybierz wskaźnik");
        assertThat(again.body())
                .contains("value=\"7,5\"")
                .contains("value=\"kiedyś\"")
                .contains("value=\"900\"")
                .contains("name=\"revision\" value=\"1\"")
                .contains("<option value=\"people\" selected=\"selected\"");
        assertThat(GATEWAY.asked()).noneMatch(asked -> asked.method().equals("PUT"));
    }

    @Test
    void showsWhatWasTypedBesideWhatSomebodyElseSavedMeanwhile() {
        var browser = signedIn(FakeIssuer.CITY, CITY);
        var page = browser.get(CITY, "/promises/reymonta/2025-01-01");
        GATEWAY.answer("PUT", "/contracts/", FakeGateway.Answer.problem(412, "precondition-failed", "Ktoś to zmienił"));
        GATEWAY.answer(
                "GET", "/contracts/reymonta/2025-01-01", FakeGateway.Answer.of(FakeReports.contractChangedMeanwhile()));

        var again = browser.submit(
                page,
                "/promises/reymonta/2025-01-01",
                Map.of(
                        "row.0.amount", "750",
                        "row.0.due", "2026-12-31",
                        "row.1.amount", "14",
                        "row.1.due", "2026-12-31",
                        "row.2.what", "people",
                        "row.2.amount", "900"));

        assertThat(again.text())
                .contains("Ktoś zmienił to w międzyczasie")
                .contains("teraz obowiązuje: 800")
                .contains("ktoś to usunął")
                .contains("Użyczenia sal ktoś to dopisał");
        assertThat(again.body())
                .contains("name=\"revision\" value=\"3\"")
                .contains("value=\"750\"")
                .contains("value=\"14\"")
                .contains("value=\"900\"")
                .contains("value=\"1200\"");
    }

    @Test
    void keepsThePromisesTypedWhileReportsAreDown() {
        var browser = signedIn(FakeIssuer.CITY, CITY);
        var page = browser.get(CITY, "/promises/reymonta/2025-01-01");
        GATEWAY.stop("/reports");

        var again = browser.submit(
                page, "/promises/reymonta/2025-01-01", Map.of("row.0.amount", "750", "row.1.amount", "12"));

        assertThat(again.text())
                .contains("Nic nie zapisano, bo usługa chwilowo nie odpowiada.")
                .contains("Porady, godziny");
        assertThat(again.body()).contains("value=\"750\"").contains("name=\"revision\" value=\"2\"");
    }

    @Test
    void saysWhatItCannotTellOfClosedPeriods() {
        var browser = signedIn(FakeIssuer.CITY, CITY);
        assertThat(browser.get(CITY, "/closings").text())
                .doesNotContain("nie wiadomo teraz, czy podpisy się zgadzają", "Nie widać teraz kadencji");

        GATEWAY.stop("/closings/check");
        GATEWAY.stop("/contracts");

        assertThat(browser.get(CITY, "/closings").text())
                .contains("nie wiadomo teraz, czy podpisy się zgadzają", "Nie widać teraz kadencji operatorów.");
    }

    @Test
    void givesNoAllClearWhileItCannotLook() {
        var browser = signedIn(FakeIssuer.CITY, CITY);
        GATEWAY.stop("/reports");

        assertThat(browser.get(CITY, "/").text())
                .contains("Tego nie udało się teraz sprawdzić:")
                .contains("rezultatów z umów")
                .contains("czy dane są świeże")
                .doesNotContain("Nic nie wymaga teraz uwagi.");
    }

    @Test
    void saysWhichPartOfWhatNeedsAttentionItCouldNotSee() {
        GATEWAY.stop("/contracts/reymonta");

        assertThat(signedIn(FakeIssuer.CITY, CITY).get(CITY, "/").text())
                .contains("rezultatów z umów")
                .doesNotContain("czy dane są świeże")
                .contains("Nie ma nowych danych: Wolontariat");
    }

    @Test
    void showsWhatHasJustChangedInAClosedPeriodBeforeItIsWrittenDown() {
        GATEWAY.answer(
                "GET",
                "/closings/12",
                FakeGateway.Answer.of(
                        FakeReports.closing(
                                99,
                                "{\"number\":2,\"at\":\"2026-12-01T10:05:00Z\",\"cause\":\"LATE_EVENTS\",\"definitions\":\"2026-12\","
                                        + "\"changes\":[{\"centre\":\"reymonta\",\"indicator\":\"roomUses\",\"before\":97,\"after\":99}],\"facts\":0}")));

        assertThat(signedIn(FakeIssuer.CITY, CITY).get(CITY, "/closings/12").text())
                .contains("Coś się właśnie zmieniło. Korekta będzie tu za kilka minut.")
                .contains("1. Późniejsze zdarzenia")
                .contains("Użyczenia sal Reymonta 20 96 97 99")
                .doesNotContain("2. Późniejsze zdarzenia");
    }

    @Test
    void asksWhatIsMissingBeforeItClosesAndExplainsCorrections() {
        var browser = signedIn(FakeIssuer.CITY, CITY);

        var question = browser.get(CITY, "/closings/close?kind=MONTH&on=2026-11-30");
        assertThat(question.text())
                .contains("Zamknąć miesiąc: 1–30 listopada 2026?")
                .contains("użyczenia sal bez liczby osób: 23")
                .contains("Zamknięcia nie da się cofnąć.");
        browser.submit(question, "/closings", Map.of("acceptMissing", "true"));
        assertThat(GATEWAY.asked())
                .anyMatch(asked -> asked.method().equals("POST")
                        && asked.path().endsWith("/reports/closings")
                        && asked.body().contains("\"acceptMissing\":true"));

        assertThat(browser.get(CITY, "/closings/12").text())
                .contains("1. Późniejsze zdarzenia")
                .contains("Użyczenia sal Reymonta 20 96 97 97");
        var correction = browser.get(CITY, "/closings/12/corrections/1");
        assertThat(correction.text())
                .contains("0198f3a0-7c11-7000-8000-0000000000e1")
                .contains("październik 2026 Rezerwacja booking 0198f3a0-0000-7000-8000-000000000001")
                .contains("4 → 5")
                .contains("już się tu nie liczy");
        browser.submit(correction, "/corrections/1", Map.of("text", "Uzupełniono"));
        assertThat(GATEWAY.asked())
                .anyMatch(asked -> asked.method().equals("PUT") && asked.body().contains("Uzupełniono"));
    }

    @Test
    void writesAndKeepsTheCitysStatement() {
        var browser = signedIn(FakeIssuer.CITY, CITY);
        var address = "/statements/0198f3a0-0000-7000-8000-0000000000a1";

        assertThat(browser.get(CITY, "/statements").text())
                .contains("Sprawozdanie z realizacji programu")
                .contains("termin: 31 maja 2027");
        var page = browser.get(CITY, address);
        assertThat(page.text())
                .contains("Otwarto drugie centrum.")
                .contains("Użyczenia sal 1 012 31 gru 2026 Godziny 577,80");
        assertThat(page.body()).contains("<svg xmlns='http://www.w3.org/2000/svg'");
        browser.submit(page, "/introduction", Map.of("text", "Nowe słowa"));
        assertThat(GATEWAY.asked())
                .anyMatch(asked -> asked.method().equals("PUT")
                        && asked.path().endsWith("/texts/introduction")
                        && "\"3\"".equals(asked.ifMatch())
                        && asked.body().contains("Nowe słowa"));
        assertThat(browser.get(CITY, address + "?version=1").text())
                .contains("Wersja 1")
                .doesNotContain("Zapisz tekst");
    }

    @Test
    void printsTheWordsOfADraftWithoutTheFieldTheyAreWrittenIn() {
        var address = "/statements/0198f3a0-0000-7000-8000-0000000000a1";
        var browser = signedIn(FakeIssuer.CITY, CITY);

        assertThat(browser.get(CITY, address).body())
                .containsPattern("<p class=\"statement-text only-print\">[^<]*Otwarto drugie centrum\\.");
        assertThat(browser.get(CITY, address + "?version=1").body())
                .contains("<p class=\"statement-text\">")
                .doesNotContain("only-print");
    }

    @Test
    void showsFilesWithTheirProgressAndHandsThemOver() {
        var browser = signedIn(FakeIssuer.CITY, CITY);

        var page = browser.get(CITY, "/files");
        assertThat(page.text())
                .contains("pisze się")
                .contains("centra-2026.xlsx")
                .contains("25 000 wierszy");
        assertThat(page.body()).contains("hx-get=\"/files\"");
        assertThat(browser.get(CITY, "/files/0198f3a0-0000-7000-8000-0000000000f1")
                        .body())
                .isEqualTo("PK");
    }

    @Test
    void tellsHowFreshTheDataAre() {
        assertThat(signedIn(FakeIssuer.CITY, CITY).get(CITY, "/freshness").text())
                .contains("Wolontariat milczy")
                .contains("UndecodableEvent")
                .doesNotContain("Policz jeszcze raz");
    }

    @Test
    void showsHowFarCountingAnewIs() {
        var page = signedIn(FakeIssuer.CITY, CITY).get(CITY, "/freshness");

        assertThat(page.text())
                .contains("Liczenie nr 3 czyta zdarzenia")
                .contains("64 000 zdarzeń")
                .contains("jeszcze 5 miesięcy")
                .contains("nie policzono 2 zdarzeń")
                .doesNotContain("Policz wszystko od nowa");
        assertThat(page.body()).contains("<progress").contains("hx-get=\"/freshness\"");
    }

    @Test
    void listsTheCentresWithTheirOperatorsAndTerms() {
        assertThat(signedIn(FakeIssuer.CITY, CITY).get(CITY, "/operators").text())
                .contains("Krakowskie Forum Organizacji Społecznych (KraFOS) 1 marca 2017 31 grudnia 2018")
                .contains("Operator centrum (kadencja 2025–2028) 1 stycznia 2025 31 grudnia 2028 teraz");
    }

    @ParameterizedTest
    @CsvSource({
        "/closings/12, /closings/12",
        "/closings/12/corrections/1, /closings/12",
        "/promises/reymonta/2025-01-01, /contracts/reymonta/2025-01-01",
        "/statements/0198f3a0-0000-7000-8000-0000000000a1, /statements/0198f3a0-0000-7000-8000-0000000000a1"
    })
    void hasNoPageOfWhatTheReportsDoNotKnow(String address, String asked) {
        var browser = signedIn(FakeIssuer.CITY, CITY);
        assertThat(browser.get(CITY, address).status()).isEqualTo(200);
        GATEWAY.answer("GET", "/reports" + asked, FakeGateway.Answer.problem(404, "unknown", "Nie ma takiej liczby"));

        var page = browser.get(CITY, address);

        assertThat(page.status()).isEqualTo(404);
        assertThat(page.text()).contains("Nie ma takiej strony").doesNotContain("Nie ma takiej liczby");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/comparison/nonsense", "/comparison/roomUses?by=nonsense"})
    void hasNoPageOfAFigureThatIsNotCounted(String address) {
        var page = signedIn(FakeIssuer.CITY, CITY).get(CITY, address);

        assertThat(page.status()).isEqualTo(404);
        assertThat(page.text()).contains("Nie ma takiej strony");
    }

    @Test
    void saysWhyAFigureIsNotTold() {
        GATEWAY.answer(
                "GET",
                "/reports/figures",
                FakeGateway.Answer.problem(403, "own-term-only", "Tego okresu nie prowadził wasz operator"));

        assertThat(signedIn(FakeIssuer.COORDINATOR, REYMONTA)
                        .get(REYMONTA, "/figures/roomUses")
                        .text())
                .contains("Tego okresu nie prowadził wasz operator");
    }

    @Test
    void hasNoPageOfACorrectionNobodyMade() {
        assertThat(signedIn(FakeIssuer.CITY, CITY)
                        .get(CITY, "/closings/12/corrections/99")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void isTheCitysOnly() {
        assertThat(signedIn(FakeIssuer.CITY, CITY).get(REYMONTA, "/closings").status())
                .isEqualTo(404);
    }
}
