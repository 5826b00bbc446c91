package pl.krakow.centra.events.incubation.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.mapping.Document;

import pl.krakow.centra.events.incubation.domain.HeardBooking;
import pl.krakow.centra.events.incubation.domain.HeardBooking.State;
import pl.krakow.centra.events.incubation.domain.HeardBookings;
import pl.krakow.centra.kit.consumer.VersionedUpsert;

/** One document per booking, replaced only by a newer one. */
final class MongoHeardBookings implements HeardBookings {

    private static final String COLLECTION = "incubationBookings";

    private final MongoOperations mongo;
    private final VersionedUpsert upsert;

    MongoHeardBookings(MongoOperations mongo) {
        this.mongo = mongo;
        this.upsert = new VersionedUpsert(mongo);
        // The bookings of a group, latest first.
        mongo.indexOps(BookingDocument.class)
                .createIndex(new Index()
                        .named("beneficiary_date")
                        .on("beneficiary", Sort.Direction.ASC)
                        .on("date", Sort.Direction.ASC));
    }

    @Document(COLLECTION)
    @TypeAlias("incubationBooking")
    record BookingDocument(
            @Id UUID id,
            String centre,
            UUID beneficiary,
            String date,
            boolean held,
            @Nullable String state,
            long version) {

        HeardBooking toBooking() {
            return new HeardBooking(id, centre, beneficiary, LocalDate.parse(date), standing(), version);
        }

        /** Only what was held or missed used to be kept, and nothing said which else it could be. */
        private State standing() {
            if (state != null) {
                return State.valueOf(state);
            }
            return held ? State.TOOK_PLACE : State.CALLED_OFF;
        }
    }

    @Override
    public void keep(HeardBooking booking) {
        upsert.saveIfNewer(
                COLLECTION,
                booking.id(),
                booking.version(),
                new BookingDocument(
                        booking.id(),
                        booking.centre(),
                        booking.beneficiary(),
                        booking.date().toString(),
                        booking.state() == State.TOOK_PLACE,
                        booking.state().name(),
                        booking.version()));
    }

    @Override
    public List<HeardBooking> find(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : mongo.find(query(where("_id").in(ids)), BookingDocument.class).stream()
                        .map(BookingDocument::toBooking)
                        .toList();
    }

    @Override
    public List<HeardBooking> held(UUID beneficiary, LocalDate since) {
        var wanted = where("beneficiary")
                .is(beneficiary)
                .and("date")
                .gte(since.toString())
                .and("held")
                .is(true);
        return mongo
                .find(
                        query(wanted).with(Sort.by(Sort.Order.desc("date"), Sort.Order.desc("_id"))),
                        BookingDocument.class)
                .stream()
                .map(BookingDocument::toBooking)
                .toList();
    }
}
