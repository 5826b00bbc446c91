package pl.krakow.centra.acceptance.journeys;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Places at what the centres offer. */
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
}
