package pl.krakow.centra.acceptance.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Rooms: asked for, granted or not, used, and closed. */
class RoomJourneysIT extends Journeys {

    @ParameterizedTest
    @EnumSource
    void aRoomIsAskedForGrantedUsedAndCountedByTheCity(Way way) throws Exception {
        var walk = Walk.begin();
        var title = walk.named("Warsztat z ceramiki");
        var group = walk.named("Fundacja Pierwsza Prośba");
        var day = town.freeDay("reymonta", "1w040");
        town.beneficiary("resident", "ORGANISATION", group);
        try (var resident = new Resident(town.resident("resident", way));
                var coordinator = new Coordinator(town.staff("coordinator", "reymonta", way));
                var reception = new Reception(town.staff("reception", "reymonta", way));
                var city = new CityOffice(town.city(way))) {
            int people = city.figure("Osoby na miejscu", Town.today());
            var address = resident.wantsLettersAt(walk.address("prosba"), town.letters());
            var calendar = resident.subscribesToTheCalendar();
            coordinator.watchesTheInbox();

            resident.findsARoom("reymonta", "1w040", day, NINE, 12);
            resident.asksForIt(title, group, 12);
            resident.at().sees("Prośba wysłana. Odpowiedź przyjdzie mailem i pojawi się tutaj.");
            var booking = resident.at().lastOfAddress();
            coordinator.seesComeIn(title);
            coordinator.approves(title);

            resident.seesBooking(title, "potwierdzona");
            assertThat(town.letters().to(address, "Rezerwacja potwierdzona: " + title))
                    .contains(title);
            assertThat(Resident.calendar(calendar)).contains(title, "STATUS:CONFIRMED");

            // They may come earlier than they asked for: the coordinator writes down when it really was.
            var when = town.justOver();
            coordinator.moves(booking, when.room(), Town.today(), when.from(), when.until());
            reception.counts(title, 17, 12);

            city.seesFigureReach("Osoby na miejscu", people + 17);
        }
    }

    @ParameterizedTest
    @EnumSource
    void ofTwoWhoWantOneRoomOneHasItAndTheOtherLearnsWhyNot(Way way) throws Exception {
        var walk = Walk.begin();
        var chosen = walk.named("Próba chóru");
        var other = walk.named("Kurs tańca");
        var choir = walk.named("Chór Dwie Prośby");
        var dancers = walk.named("Tancerze Dwie Prośby");
        var day = town.freeDay("reymonta", "1w040");
        town.beneficiary("representative", "ORGANISATION", choir);
        town.beneficiary("resident", "INFORMAL_GROUP", dancers);
        try (var first = new Resident(town.resident("representative", way));
                var second = new Resident(town.resident("resident", way));
                var coordinator = new Coordinator(town.staff("coordinator", "reymonta", way))) {
            var address = second.wantsLettersAt(walk.address("prosba"), town.letters());
            first.findsARoom("reymonta", "1w040", day, NINE, 10);
            first.asksForIt(chosen, choir, 10);
            first.at().sees("Prośba wysłana.");
            second.findsARoom("reymonta", "1w040", day, NINE, 10);
            second.asksForIt(other, dancers, 10);
            second.at().sees("Prośba wysłana.");

            coordinator.opensRequest(chosen);
            coordinator.at().seesHeading("Dwie prośby o ten sam czas");
            coordinator.at().sees(other);
            coordinator.approvesFirst(way);

            first.seesBooking(chosen, "potwierdzona");
            second.seesBooking(other, "odmowa");
            second.at().sees("Możemy zaproponować:");
            assertThat(town.letters().to(address, "Nie możemy udostępnić sali: " + other))
                    .contains("Możemy zaproponować:");
        }
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "WITHOUT_SCRIPT")
    void aSeriesIsLookedThroughPlacedAndOneOfItsDatesGivenUp(Way way) throws Exception {
        var walk = Walk.begin();
        var title = walk.named("Kurs polskiego");
        var group = walk.named("Fundacja Co Tydzień");
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
        var walk = Walk.begin();
        var title = walk.named("Spotkanie klubu");
        var reason = walk.named("Awaria ogrzewania");
        var day = town.freeDay("nowa-huta", "p1");
        var group = town.beneficiary("representative", "ORGANISATION", walk.named("Klub Zimna Sala"));
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
        var walk = Walk.begin();
        var group = walk.named("Rodzice z Willowego");
        var title = walk.named("Zebranie rodziców");
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
}
