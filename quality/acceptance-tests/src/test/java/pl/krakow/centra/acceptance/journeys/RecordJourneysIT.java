package pl.krakow.centra.acceptance.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** What the city keeps for good, and what is kept of nobody who leaves. */
class RecordJourneysIT extends Journeys {

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "WITHOUT_SCRIPT")
    void aClosedMonthKeepsItsFiguresAndShowsWhatCameLater(Way way) throws Exception {
        var walk = Walk.begin();
        var month = town.monthToClose();
        var organisation = town.beneficiary("representative", "ORGANISATION", walk.named("Fundacja Po Terminie"));
        try (var city = new CityOffice(town.city(way))) {
            var office = city.at();
            office.opens("/closings");
            office.writes("Dzień, który w nim leży", month.atEndOfMonth().toString());
            office.presses("Sprawdź, czego brakuje");
            office.sees("Niczego nie brakuje.");
            office.presses("Zamknij okres");
            office.sees("Okres jest zamknięty.");
            office.sees("Nic się nie zmieniło od zamknięcia.");

            town.meetingWrittenDownAfterwards(month, organisation, 21);

            city.seesOnThePage("Późniejsze zdarzenia");
            await().untilAsserted(() -> {
                office.looksAgain();
                assertThat(city.changedFigures()).as("closed, corrected, now").contains(List.of("0", "21", "21"));
            });

            office.opens("/statements");
            office.writes("Rok programu", String.valueOf(month.getYear()));
            office.presses("Zacznij");
            office.sees("Wersja robocza");
            office.chooses("Rodzaj pliku", "PDF");
            office.presses("Pobierz");
            office.sees("Plik się pisze.");
            city.seesOnThePage("gotowy");
            assertThat(Files.readString(office.downloadsOneLike(".pdf"), java.nio.charset.StandardCharsets.ISO_8859_1))
                    .startsWith("%PDF-");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aResidentTakesTheirDataAlongAndIsForgotten(Way way) throws Exception {
        var walk = Walk.begin();
        var name = walk.named("Maria Zielińska");
        var beneficiary = town.beneficiary("neighbour", "INDIVIDUAL", name);
        try (var resident = new Resident(town.resident("neighbour", way));
                var coordinator = new Coordinator(town.staff("coordinator", "reymonta", way))) {
            coordinator.at().opens("/beneficiaries/" + beneficiary);
            coordinator.at().seesHeading(name);

            resident.at().opens("/my/data");
            assertThat(Files.readString(resident.at().downloadsFor("Pobierz plik", "Sale i organizacje")))
                    .contains(name);
            resident.at().ticks("Chcę usunąć moje dane. Tego nie da się cofnąć.");
            resident.at().presses("Usuń moje dane");
            resident.at().sees("Twoje dane są usunięte.");

            coordinator.at().looksAgain();
            coordinator.at().seesHeading("dane usunięte");
            coordinator.at().seesNothingOf(name);
        }
    }
}
