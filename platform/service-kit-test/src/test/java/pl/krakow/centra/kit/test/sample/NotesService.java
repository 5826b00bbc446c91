package pl.krakow.centra.kit.test.sample;

import static pl.krakow.centra.kit.security.Role.ADMIN;
import static pl.krakow.centra.kit.security.Role.CITY;
import static pl.krakow.centra.kit.security.StaffRole.COORDINATOR;
import static pl.krakow.centra.kit.security.StaffRole.RECEPTIONIST;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

import pl.krakow.centra.kit.outbox.OutboxCollection;
import pl.krakow.centra.kit.security.AccessRules;

/** A service of a few notes, to try the kit on with a real store and broker. */
@SpringBootApplication
public class NotesService {

    @Bean
    AccessRules notesAccess() {
        return AccessRules.rules()
                .get("/api/v1/notes/{note}")
                .anyone()
                .post("/api/v1/notes")
                .signedIn()
                .put("/api/v1/centres/{centre}/notes/{note}")
                .staffOfCentre(COORDINATOR, RECEPTIONIST)
                .get("/api/v1/centres/{centre}/notes")
                .staffOfCentre()
                .orAllowed(CITY)
                .get("/api/v1/summary")
                .allowed(CITY, ADMIN)
                .orStaffSomewhere(COORDINATOR);
    }

    @Bean
    OutboxCollection notesOutbox() {
        return new OutboxCollection(NoteDocument.COLLECTION);
    }

    @Bean
    SettableClock clock() {
        return new SettableClock();
    }
}
