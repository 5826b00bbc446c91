package pl.krakow.centra.events.incubation.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static pl.krakow.centra.events.incubation.domain.Gardeners.COORDINATOR;
import static pl.krakow.centra.events.incubation.domain.Gardeners.GARDENERS;
import static pl.krakow.centra.events.incubation.domain.Gardeners.MONDAY;
import static pl.krakow.centra.events.incubation.domain.Gardeners.STEPS;
import static pl.krakow.centra.events.incubation.domain.Gardeners.THAT_MONDAY;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoOperations;

import pl.krakow.centra.events.incubation.domain.About;
import pl.krakow.centra.events.incubation.domain.HeardBooking;
import pl.krakow.centra.events.incubation.domain.HeardBooking.State;
import pl.krakow.centra.events.incubation.domain.IncubationPaths;
import pl.krakow.centra.events.incubation.domain.IncubationPathsContract;
import pl.krakow.centra.events.incubation.domain.PathTemplate;
import pl.krakow.centra.events.incubation.domain.StepState;
import pl.krakow.centra.kit.id.UuidIds;
import pl.krakow.centra.kit.outbox.PendingEvents;

/** The contract of the port on a store, what a path's document carries, and what is kept beside it. */
abstract class StoredIncubationPathsContract extends IncubationPathsContract {

    private final List<Object> woken = new ArrayList<>();

    abstract MongoOperations mongo();

    @Override
    protected IncubationPaths paths() {
        return new MongoIncubationPaths(mongo(), new PendingEvents(new UuidIds()), (_, id) -> woken.add(id));
    }

    @Test
    void carriesEachEventInThePathUntilItIsSent() {
        var id = added();
        change(path -> path.step("idea", StepState.DONE, null, STEPS, _ -> true, COORDINATOR, MONDAY));
        change(path -> path.describe(new About("Inaczej", null, null), MONDAY));

        var stored = mongo().getCollection(PathDocument.COLLECTION)
                .find(new Document("_id", id.value()))
                .first();

        assertThat(stored).isNotNull();
        assertThat(stored.getList("outbox", Document.class))
                .extracting(event -> event.getString("type"), event -> event.getLong("version"))
                .containsExactly(
                        tuple("pl.krakow.centra.incubation.started.v1", 1L),
                        tuple("pl.krakow.centra.incubation.step-changed.v1", 2L));
        assertThat(stored.getList("outbox", Document.class).toString()).doesNotContain("Ogrodnicy");
        assertThat(woken).hasSize(2).containsOnly(id.value());
    }

    @Test
    void ofTwoTemplatesOfOneVersionTheFirstIsKept() {
        var templates = new MongoPathTemplates(mongo());
        int version = 1_000 + Math.floorMod(UUID.randomUUID().hashCode(), 1_000_000);
        var first = new PathTemplate(version, STEPS.steps());

        assertThat(templates.add(first)).isTrue();
        assertThat(templates.add(new PathTemplate(version, STEPS.steps().subList(0, 1))))
                .isFalse();

        assertThat(templates.version(version)).contains(first);
        assertThat(templates.newest().orElseThrow().version()).isGreaterThanOrEqualTo(version);
        assertThat(templates.version(-1)).isEmpty();
    }

    @Test
    void keepsOfABookingWhatWasToldLast() {
        var bookings = new MongoHeardBookings(mongo());
        var group = UUID.randomUUID();
        var booking = new HeardBooking(UUID.randomUUID(), "reymonta", group, THAT_MONDAY, State.TOOK_PLACE, 5);

        bookings.keep(booking);
        bookings.keep(new HeardBooking(booking.id(), "reymonta", group, THAT_MONDAY, State.TO_COME, 4));
        assertThat(bookings.held(group, THAT_MONDAY)).containsExactly(booking);
        assertThat(bookings.held(group, THAT_MONDAY.plusDays(1))).isEmpty();
        assertThat(bookings.held(GARDENERS, THAT_MONDAY)).isEmpty();

        bookings.keep(new HeardBooking(booking.id(), "reymonta", group, THAT_MONDAY, State.CALLED_OFF, 6));
        assertThat(bookings.held(group, THAT_MONDAY)).isEmpty();
        assertThat(bookings.find(List.of(booking.id(), UUID.randomUUID())))
                .extracting(HeardBooking::state, HeardBooking::version)
                .containsExactly(tuple(State.CALLED_OFF, 6L));
    }

    /** As it was kept when only what took place or was missed was. */
    @Test
    void readsWhatWasKeptBefore() {
        var bookings = new MongoHeardBookings(mongo());
        var held = UUID.randomUUID();
        var missed = UUID.randomUUID();
        for (var id : List.of(held, missed)) {
            mongo().getCollection("incubationBookings")
                    .insertOne(new Document("_id", id)
                            .append("centre", "reymonta")
                            .append("beneficiary", GARDENERS)
                            .append("date", "2026-11-30")
                            .append("held", id.equals(held))
                            .append("version", 3L));
        }

        assertThat(bookings.find(List.of(held, missed)))
                .extracting(HeardBooking::id, HeardBooking::state)
                .containsExactlyInAnyOrder(tuple(held, State.TOOK_PLACE), tuple(missed, State.CALLED_OFF));
    }
}
