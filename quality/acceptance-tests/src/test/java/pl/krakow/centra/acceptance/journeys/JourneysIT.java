package pl.krakow.centra.acceptance.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** The journeys people make most, each to what the other person sees of it in the end. */
class JourneysIT {

    private static final LocalTime NINE = LocalTime.of(9, 0);

    private static @Nullable Town opened;

    private final Town town = Objects.requireNonNull(opened);

    @BeforeAll
    static void open() {
        opened = Town.open();
        opened.opensAllDay("reymonta");
    }

    @AfterAll
    static void close() {
        if (opened != null) {
            opened.close();
        }
    }

    @ParameterizedTest
    @EnumSource(names = "KEYBOARD")
    void aRoomIsAskedForGrantedUsedAndCountedByTheCity(Way way) throws Exception {
        var title = "Warsztat z ceramiki " + way.mark();
        var group = "Fundacja Pierwsza Prośba " + way.mark();
        var day = town.freeDay("reymonta", "1w040");
        town.beneficiary("resident", "ORGANISATION", group);
        try (var resident = new Resident(town.resident("resident", way));
                var coordinator = new Coordinator(town.staff("coordinator", "reymonta", way));
                var reception = new Reception(town.staff("reception", "reymonta", way));
                var city = new CityOffice(town.city(way))) {
            int people = city.figure("Osoby na miejscu", Town.today());
            var address = resident.wantsLettersAt(way.address("prosba"), town.letters());
            var calendar = resident.subscribesToTheCalendar();
            coordinator.watchesTheInbox();

            resident.findsARoom("reymonta", "1w040", day, NINE, 12);
            resident.asksForIt(title, group, 12);
            resident.at().sees("Prośba wysłana. Odpowiedź przyjdzie mailem i pojawi się tutaj.");
            var booking = resident.at().lastOfAddress();
            coordinator.seesComeIn(title);
            coordinator.approves(title);

            resident.seesBooking(title, "potwierdzona");
            assertThat(town.letters().to(address, "Rezerwacja potwierdzona")).contains(title);
            assertThat(Resident.calendar(calendar)).contains(title, "STATUS:CONFIRMED");

            // They may come earlier than they asked for: the coordinator writes down when it really was.
            var began = Town.halfAnHourAgo();
            var rooms = List.of("1w038", "1w039", "1w040");
            coordinator.moves(booking, rooms.get(way.ordinal()), Town.today(), began, began.plusMinutes(30));
            reception.counts(title, 17, 12);

            city.seesFigureReach("Osoby na miejscu", people + 17);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aPlaceThatGetsFreeGoesToWhoWaitsForIt(Way way) throws Exception {
        var title = "Jak napisać wniosek " + way.mark();
        var firstAddress = way.address("pierwsza");
        var secondAddress = way.address("druga");
        var event = town.programme().announces(title, Town.today().plusDays(20L + way.ordinal()), 1);
        try (var first = new Resident(town.somebody(Town.RESIDENTS, way));
                var second = new Resident(town.somebody(Town.RESIDENTS, way))) {
            first.at().opens("/events");
            first.at().follows(title);
            first.signsUp("Anna Nowak", firstAddress, "Zapisz mnie");
            first.confirmsSigningUp(firstAddress, town.letters());
            var ticket = town.letters().linkTo(firstAddress, "Masz miejsce");

            second.at().opens(event);
            second.at().sees("Brak miejsc, działa lista rezerwowa");
            second.signsUp("Olena Kowal", secondAddress, "Zapisz mnie na listę");
            second.confirmsSigningUp(secondAddress, town.letters());
            town.letters().to(secondAddress, "Jesteś na liście oczekujących");

            first.at().opens(ticket);
            first.at().presses("Rezygnuję");
            first.at().sees("Zgłoszenie jest wycofane.");

            second.at().opens(town.letters().linkTo(secondAddress, "Zwolniło się miejsce"));
            second.at().presses("Przyjmuję miejsce");
            second.at().sees("Miejsce jest Twoje.");
            second.at().sees("Masz miejsce");
            town.letters().to(secondAddress, "Masz miejsce");
        }
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "WITHOUT_SCRIPT")
    void aSeriesIsLookedThroughPlacedAndOneOfItsDatesGivenUp(Way way) throws Exception {
        var title = "Kurs polskiego " + way.mark();
        var group = "Fundacja Co Tydzień " + way.mark();
        var first = town.freeWeeks("reymonta", "1w039", 4);
        town.beneficiary("representative", "ORGANISATION", group);
        try (var coordinator = new Coordinator(town.staff("coordinator", "reymonta", way));
                var representative = new Resident(town.resident("representative", way))) {
            var desk = coordinator.at();
            desk.opens("/series/new");
            desk.writes("Organizacja, grupa albo osoba", group);
            desk.presses("Szukaj");
            desk.ticksOneLike(group);
            desk.choosesCalled("Sala", "1w039");
            desk.writes("Dzień", first.toString());
            desk.writes("Od", "18:00");
            desk.writes("Do", "19:30");
            desk.writes("Ostatni raz najpóźniej", first.plusWeeks(3).toString());
            desk.writes("Temat", title);
            desk.writes("Cel", "Nauka języka dla nowych mieszkańców.");
            desk.writes("Ile osób przyjdzie", "9");
            desk.presses("Sprawdź wszystkie terminy");
            desk.sees("4 z 4 można zarezerwować");
            desk.presses("Zarezerwuj cykl");
            desk.seesHeading(title);
            desk.sees("4 terminy");

            desk.page().locator(".occurrences a").first().waitFor();
            desk.followsFirstIn(".occurrences");
            coordinator.cancels("Lektorka choruje");

            representative.at().opens("/my");
            representative.at().sees(title);
            assertThat(town.bookingsOf("representative", title))
                    .containsExactlyInAnyOrderEntriesOf(Map.of("CONFIRMED", 3L, "CANCELLED", 1L));
        }
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "WITHOUT_SCRIPT")
    void aClosureHitsABookingAndWhoHadItLearnsWhy(Way way) throws Exception {
        var title = "Spotkanie klubu " + way.mark();
        var reason = "Awaria ogrzewania " + way.mark();
        var day = town.freeDay("nowa-huta", "p1");
        var group = town.beneficiary("representative", "ORGANISATION", "Klub Zimna Sala " + way.mark());
        var booking = town.booking("representative", "nowa-huta", "p1", day, NINE, group, title);
        try (var coordinator = new Coordinator(town.staff("coordinator", "nowa-huta", way));
                var representative = new Resident(town.resident("representative", way))) {
            var desk = coordinator.at();
            desk.opens("/settings/closures/new");
            desk.ticks("Sala P1");
            desk.writes("Pierwszy dzień", day.toString());
            desk.writes("Ostatni dzień", day.toString());
            desk.writes("Powód", reason);
            desk.presses("Sprawdź, czego to dotyczy");
            desk.sees("Dotyczy 1 rezerwacji.");
            desk.sees(title);
            desk.presses("Zamknij");
            desk.seesHeading(reason);
            desk.ticks("Zaznacz: " + title);
            desk.presses("Zabierz salę");
            desk.sees("Decyzje zapisane.");
            desk.sees("sala zabrana");

            representative.at().opens("/my/bookings/nowa-huta/" + booking);
            representative.at().sees("zabrana przez centrum");
            representative.at().sees(reason);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aGroupIsRegisteredVerifiedAndThenHasItsRoom(Way way) throws Exception {
        var group = "Rodzice z Willowego " + way.mark();
        var title = "Zebranie rodziców " + way.mark();
        var day = town.freeDay("reymonta", "1w038");
        try (var resident = new Resident(town.resident("representative", way));
                var coordinator = new Coordinator(town.staff("coordinator", "reymonta", way))) {
            resident.at().opens("/my/organisations/new");
            resident.at().ticks("grupa nieformalna");
            resident.at().writes("Nazwa", group);
            resident.at().writes("Kto odpowiada za grupę", "Dorota Kalina");
            resident.at().writesIn("Czym się zajmuje", "Spotykamy się w sprawach szkoły.");
            resident.at().presses("Zapisz");
            resident.at().sees("Zarejestrowane.");
            resident.at().sees("do weryfikacji");

            coordinator.verifies(group, "opis grupy i osoby odpowiedzialne");
            resident.at().looksAgain();
            resident.at().sees("zweryfikowane");

            resident.findsARoom("reymonta", "1w038", day, NINE, 8);
            resident.asksForIt(title, group, 8);
            coordinator.approves(title);
            resident.seesBooking(title, "potwierdzona");
            coordinator.opensBeneficiary(group);
            coordinator.at().sees(title);
        }
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "WITHOUT_SCRIPT")
    void aClosedMonthKeepsItsFiguresAndShowsWhatCameLater(Way way) throws Exception {
        var month = town.monthToClose();
        var organisation = town.beneficiary("representative", "ORGANISATION", "Fundacja Po Terminie " + way.mark());
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

            city.seesOnThePage("Coś się właśnie zmieniło. Korekta będzie tu za kilka minut.");
            assertThat(city.changedFigures()).as("closed, corrected, now").contains(List.of("0", "0", "21"));

            office.opens("/statements");
            office.writes("Rok programu", String.valueOf(month.getYear()));
            office.presses("Zacznij");
            office.sees("Wersja robocza");
            office.chooses("Rodzaj pliku", "PDF");
            office.presses("Pobierz");
            city.seesOnThePage("gotowy");
            assertThat(Files.readString(office.downloadsOneLike(".pdf"), java.nio.charset.StandardCharsets.ISO_8859_1))
                    .startsWith("%PDF-");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aResidentTakesTheirDataAlongAndIsForgotten(Way way) throws Exception {
        var name = "Maria Zielińska " + way.mark();
        var beneficiary = town.beneficiary("resident", "INDIVIDUAL", name);
        try (var resident = new Resident(town.resident("resident", way));
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
