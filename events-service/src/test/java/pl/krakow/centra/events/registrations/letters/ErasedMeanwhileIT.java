package pl.krakow.centra.events.registrations.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.kit.test.ApiCalls.read;

import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

import pl.krakow.centra.events.programme.PlannedEvents;
import pl.krakow.centra.events.registrations.EventsByMail;
import pl.krakow.centra.events.registrations.domain.RegistrationId;
import pl.krakow.centra.events.registrations.domain.Registrations;
import pl.krakow.centra.events.registrations.letters.WriteRegistrationLetters.Cause;
import pl.krakow.centra.kit.letter.EmailAddress;
import pl.krakow.centra.kit.test.StoreSearch;

/** Whoever writes a letter has read whom it is for; when that person is erased in between, nothing of them comes back. */
class ErasedMeanwhileIT extends EventsByMail {

    @Autowired
    private MongoOperations mongo;

    @Autowired
    private Registrations registrations;

    @Autowired
    private PlannedEvents events;

    @Autowired
    private WriteToOne writeToOne;

    @Test
    void aLetterThatComesAfterTheErasureLeavesNothing() {
        var store = new StoreSearch(mongo);
        var event = event(openTo(5, "AUTOMATIC"));
        var address = "late-%s@example.org".formatted(UUID.randomUUID());
        var person = resident();
        var id = UUID.fromString(read(register(person, event, address, "pl"), "$.id"));
        var before = registrations.find(new RegistrationId(id)).orElseThrow();
        var planned = events.find("reymonta", UUID.fromString(event)).orElseThrow();
        INBOX.of(address, 1);
        assertThat(post(person, EVENTS + "/" + event + "/registrations/" + id + "/cancel", "{}"))
                .hasStatusOk();
        assertThat(http.delete().uri("/api/v1/my-data/events").with(person).exchange())
                .hasStatus(204);
        var late = About.of(RegistrationLetter.CONFIRMED, new Cause("late", 1, clock.instant()));

        assertThat(writeToOne.write(before, planned, late)).isFalse();

        assertThat(store.collectionsWith(address)).isEmpty();
        assertThat(WriteToOne.address(before))
                .as("control: it knew the address")
                .contains(new EmailAddress(address));
    }
}
