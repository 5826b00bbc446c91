package pl.krakow.centra.volunteering.volunteers.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.volunteering.volunteers.domain.People.NOW;
import static pl.krakow.centra.volunteering.volunteers.domain.People.anna;

import java.util.Optional;

import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoOperations;

import pl.krakow.centra.domainevents.VolunteerErased;
import pl.krakow.centra.domainevents.VolunteerRegistered;
import pl.krakow.centra.kit.id.UuidIds;
import pl.krakow.centra.kit.outbox.PendingEvent;
import pl.krakow.centra.kit.outbox.PendingEvents;
import pl.krakow.centra.volunteering.volunteers.domain.Volunteers;
import pl.krakow.centra.volunteering.volunteers.domain.VolunteersContract;

/** The contract of the port on a store, and what a document carries to be sent. */
abstract class StoredVolunteersContract extends VolunteersContract {

    /** An empty database, the same one throughout a test. */
    abstract MongoOperations mongo();

    @Override
    protected Volunteers volunteers() {
        return new MongoVolunteers(mongo(), new PendingEvents(new UuidIds()), (collection, id) -> {});
    }

    @Test
    void leavesTheNewsInTheDocumentAndNothingPersonalOfWhoIsErased() {
        var anna = add(anna(), "anna-subject");
        save(anna.erase("erased:1", NOW));

        var stored = Optional.ofNullable(mongo().findById(anna.id().value(), VolunteerDocument.class))
                .orElseThrow();
        assertThat(stored.outbox())
                .extracting(PendingEvent::type)
                .containsExactly(VolunteerRegistered.TYPE, VolunteerErased.TYPE);
        var raw = Optional.ofNullable(mongo().getCollection(VolunteerDocument.COLLECTION)
                        .find(new Document("_id", anna.id().value()))
                        .first())
                .orElseThrow();
        assertThat(raw.toJson(org.bson.json.JsonWriterSettings.builder().build()))
                .doesNotContain("Anna", "anna", "600 100", "cooking", "first-aid", "1994-05-17");
    }
}
