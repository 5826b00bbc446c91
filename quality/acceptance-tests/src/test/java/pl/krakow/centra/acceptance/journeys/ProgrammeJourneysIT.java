package pl.krakow.centra.acceptance.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the centres offer people: places at events and talks with advisers. */
class ProgrammeJourneysIT extends Journeys {

    @ParameterizedTest
    @EnumSource
    void aPlaceThatGetsFreeGoesToWhoWaitsForIt(Way way) throws Exception {
        var walk = Walk.begin();
        var title = walk.named("Jak napisać wniosek");
        var firstAddress = walk.address("pierwsza");
        var secondAddress = walk.address("druga");
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
    @EnumSource
    void aTalkIsBookedSeenHeldAndTheTimeGivenBack(Way way) throws Exception {
        var walk = Walk.begin();
        var name = walk.named("Olena Kowal");
        var question = walk.named("Czy możemy zatrudnić kogoś na pół etatu?");
        var adviser = walk.named("Ewa Radna");
        var address = walk.address("porada");
        var day = Town.today().plusDays(7L);
        var today = town.justOver();
        var id = town.programme().engages(walk.named("doradca"), adviser);
        town.programme().advises(id, day, LocalTime.of(10, 0), LocalTime.NOON);
        town.programme().advises(id, Town.today(), today.from(), today.until());
        try (var resident = new Resident(town.somebody(Town.RESIDENTS, way));
                var coordinator = new Coordinator(town.staff("coordinator", "reymonta", way))) {
            resident.at().opens("/advice");
            resident.at().follows("Prawo");
            resident.at().followsOneLike("10:00", adviser);
            resident.asksForAdvice(name, address, question);
            resident.confirmsAdvice(address, town.letters());
            assertThat(town.letters().to(address, "Porada umówiona")).contains(adviser);

            coordinator.opensTalks(day);
            coordinator.at().follows(name);
            coordinator.at().seesHeading(name);
            coordinator.at().sees("umówiona");
            coordinator.at().seesNothingOf(question);

            // They rang today and the adviser had time: the desk writes the talk down, and the other time isn't needed.
            coordinator.writesDownATalk(adviser, name, 25);
            coordinator.at().sees("odbyła się");
            resident.at().opens(town.letters().linkTo(address, "Porada umówiona"));
            resident.at().presses("Odwołuję poradę");
            resident.at().sees("Zapisane. Z terminu skorzysta ktoś inny.");
            town.letters().to(address, "Porada odwołana");

            coordinator.opensTalks(day);
            coordinator.at().sees("odwołana");
        }
    }
}
