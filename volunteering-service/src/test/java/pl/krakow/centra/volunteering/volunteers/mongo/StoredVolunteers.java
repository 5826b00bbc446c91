package pl.krakow.centra.volunteering.volunteers.mongo;

import java.util.List;

import org.springframework.data.mongodb.core.MongoOperations;

import pl.krakow.centra.kit.id.UuidIds;
import pl.krakow.centra.kit.outbox.PendingEvents;
import pl.krakow.centra.volunteering.volunteers.domain.Volunteer;
import pl.krakow.centra.volunteering.volunteers.domain.Volunteers;

/** Volunteers in a store, for who measures with many. */
public final class StoredVolunteers {

    private StoredVolunteers() {}

    public static Volunteers in(MongoOperations mongo) {
        return new MongoVolunteers(mongo, new PendingEvents(new UuidIds()), (collection, id) -> {});
    }

    /** Many at once, as if they had registered long ago. */
    public static void addAll(MongoOperations mongo, List<Volunteer> volunteers) {
        mongo.insertAll(volunteers.stream()
                .map(volunteer -> VolunteerDocument.of(volunteer, List.of()))
                .toList());
    }
}
