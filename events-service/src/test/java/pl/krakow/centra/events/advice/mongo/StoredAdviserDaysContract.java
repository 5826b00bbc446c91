package pl.krakow.centra.events.advice.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static pl.krakow.centra.events.advice.domain.Reymonta.DAY;
import static pl.krakow.centra.events.advice.domain.Reymonta.NOW;
import static pl.krakow.centra.events.advice.domain.Reymonta.ROOM_EACH;
import static pl.krakow.centra.events.advice.domain.Reymonta.at;
import static pl.krakow.centra.events.advice.domain.Reymonta.duty;
import static pl.krakow.centra.events.advice.domain.Reymonta.granted;
import static pl.krakow.centra.events.advice.domain.Reymonta.kept;
import static pl.krakow.centra.events.advice.domain.Reymonta.wanting;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoOperations;

import pl.krakow.centra.domainevents.AdviceBooked;
import pl.krakow.centra.domainevents.EventRoomRequested;
import pl.krakow.centra.events.advice.domain.AdviserDays;
import pl.krakow.centra.events.advice.domain.AdviserDaysContract;
import pl.krakow.centra.kit.id.UuidIds;
import pl.krakow.centra.kit.outbox.PendingEvent;
import pl.krakow.centra.kit.outbox.PendingEvents;

/** The contract of the port on a store, and what a document carries to be sent. */
abstract class StoredAdviserDaysContract extends AdviserDaysContract {

    private final List<Object> woken = new ArrayList<>();

    /** An empty database, the same one throughout a test. */
    abstract MongoOperations mongo();

    @Override
    protected AdviserDays days() {
        return new MongoAdviserDays(
                mongo(),
                new PendingEvents(new UuidIds()),
                (collection, id) -> woken.add(id),
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @Test
    void leavesTheNewsInTheDocumentUnderTheVersionThatOrdersIt() {
        var duty = duty(ROOM_EACH, "09:00", "12:00");
        var day = days().of(DAY);
        day.plan(duty);
        days().save(day);
        day = days().of(DAY);
        var pending = kept(day.book(wanting(duty, at("09:00")), NOW));
        days().save(day);
        day = days().of(DAY);
        day.hear(granted(Objects.requireNonNull(pending.room()), 5));
        days().save(day);

        var document = Objects.requireNonNull(mongo().findById(DAY.toString(), AdviserDayDocument.class));
        assertThat(document.outbox())
                .extracting(PendingEvent::type, PendingEvent::version, PendingEvent::subject)
                .containsExactly(
                        tuple(EventRoomRequested.TYPE, 2L, pending.id().toString()),
                        tuple(AdviceBooked.TYPE, 2L, pending.id().toString()));
        assertThat(document.outboxSince()).isEqualTo(NOW);
        assertThat(woken).hasSize(2).containsOnly(DAY.toString());
    }
}
