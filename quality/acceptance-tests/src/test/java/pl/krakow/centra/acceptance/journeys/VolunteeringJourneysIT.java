package pl.krakow.centra.acceptance.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Helping, from the offer to the hours that count. */
class VolunteeringJourneysIT extends Journeys {

    @ParameterizedTest
    @EnumSource
    void aVolunteerIsTakenOnWorksAndTheirHoursCount(Way way) throws Exception {
        var walk = Walk.begin();
        var title = walk.named("Pomoc przy gazetce osiedlowej");
        var name = walk.named("Maria Pomocna");
        var address = walk.address("wolontariat");
        var organisation = town.beneficiary("representative", "ORGANISATION", walk.named("Fundacja Szuka Rąk"));
        town.volunteering().seeks(organisation, title, Town.today());
        town.volunteering().knows(town.as("resident"), name, address);
        try (var resident = new Resident(town.resident("resident", way));
                var coordinator = new Coordinator(town.staff("coordinator", "reymonta", way))) {
            resident.at().opens("/volunteering");
            resident.at().follows(title);
            resident.at().writesIn("Wiadomość do organizacji", "Umiem składać teksty.");
            resident.at().presses("Zgłaszam się");
            resident.at().sees("Zgłoszenie wysłane. Odpowiedź przyjdzie mailem i pojawi się tutaj.");

            coordinator.takesOn(name, title);
            assertThat(town.letters().to(address, "Masz miejsce")).contains(title);
            coordinator.letsBegin(name);

            resident.logsHours(title, 3);
            coordinator.confirmsHours(name);

            resident.at().looksAgain();
            resident.at().sees("potwierdzone godziny: 3");
            resident.at().sees("trwa");
            coordinator.letsEnd(name, title);
            resident.at().opens("/my/volunteering");
            resident.at().sees("potwierdzonych godzin");
            resident.at().follows(title);
            resident.at().sees("zakończone");
        }
    }
}
