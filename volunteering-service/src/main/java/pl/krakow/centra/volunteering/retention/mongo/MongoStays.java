package pl.krakow.centra.volunteering.retention.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.stereotype.Component;

import pl.krakow.centra.volunteering.retention.domain.Stay;
import pl.krakow.centra.volunteering.retention.domain.Stays;
import pl.krakow.centra.volunteering.volunteers.domain.VolunteerId;

/** One document for each volunteer who was asked or said something. */
@Component
@RequiredArgsConstructor
final class MongoStays implements Stays {

    private final MongoOperations mongo;

    @Document("volunteerStays")
    @TypeAlias("volunteerStay")
    private record StayDocument(
            @Id UUID id,
            @Nullable Instant askedAt,
            @Nullable Instant saidAt) {}

    @Override
    public Stay of(VolunteerId volunteer) {
        return Optional.ofNullable(mongo.findById(volunteer.value(), StayDocument.class))
                .map(found -> new Stay(volunteer, found.askedAt, found.saidAt))
                .orElseGet(() -> Stay.unasked(volunteer));
    }

    @Override
    public void put(Stay stay) {
        mongo.save(new StayDocument(stay.volunteer().value(), stay.askedAt(), stay.saidAt()));
    }

    @Override
    public void remove(VolunteerId volunteer) {
        mongo.remove(query(where("_id").is(volunteer.value())), StayDocument.class);
    }
}
