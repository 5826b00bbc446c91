package pl.krakow.centra.events.registrations.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static pl.krakow.centra.events.registrations.domain.Seminar.MONDAY_NOON;
import static pl.krakow.centra.events.registrations.domain.Seminar.asks;
import static pl.krakow.centra.events.registrations.domain.Seminar.open;
import static pl.krakow.centra.events.registrations.domain.Seminar.person;

import java.util.ArrayList;
import java.util.List;

import com.mongodb.MongoClientSettings;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.UuidRepresentation;
import org.bson.codecs.configuration.CodecRegistries;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoOperations;

import pl.krakow.centra.events.registrations.domain.RosterNews.Cause;
import pl.krakow.centra.events.registrations.domain.Rosters;
import pl.krakow.centra.events.registrations.domain.RostersContract;
import pl.krakow.centra.kit.id.UuidIds;
import pl.krakow.centra.kit.outbox.PendingEvents;

/** The contract of the port on a store, and what a roster's document carries. */
abstract class StoredRostersContract extends RostersContract {

    private final List<Object> woken = new ArrayList<>();

    abstract MongoOperations mongo();

    @Override
    protected Rosters rosters() {
        return new MongoRosters(mongo(), new PendingEvents(new UuidIds()), (_, id) -> woken.add(id));
    }

    @Test
    void carriesEachEventInTheRosterUntilItIsSent() {
        saved(open(1));
        change(roster -> roster.register(asks(1), MONDAY_NOON));
        change(roster -> roster.register(asks(2), MONDAY_NOON));
        change(roster -> roster.cancel(person(1), Cause.PERSON, MONDAY_NOON));

        var outbox = stored().getList("outbox", Document.class);

        assertThat(outbox)
                .extracting(event -> event.getString("subject"), event -> event.getLong("version"))
                .containsExactly(
                        tuple(person(1).toString(), 2L),
                        tuple(person(2).toString(), 3L),
                        tuple(person(1).toString(), 4L),
                        tuple(person(2).toString(), 4L));
        assertThat(outbox.getLast().getString("data")).contains("CONFIRMED", "SEAT_FREE");
        assertThat(stored().getDate("outboxSince")).isNotNull();
        assertThat(woken).hasSize(3).containsOnly(event().value());
    }

    @Test
    void anEntryTakesFewBytesAndNamesNobody() {
        saved(open(100));
        for (int person = 1; person <= 100; person++) {
            int each = person;
            change(roster -> roster.register(asks(each), MONDAY_NOON));
        }

        var entries = new Document("entries", stored().getList("entries", Document.class));
        assertThat(stored().toJson()).doesNotContain("Document");
        assertThat(new RawBsonDocument(
                                entries,
                                CodecRegistries.withUuidRepresentation(
                                                MongoClientSettings.getDefaultCodecRegistry(),
                                                UuidRepresentation.STANDARD)
                                        .get(Document.class))
                        .getByteBuffer()
                        .remaining())
                .isLessThan(100 * 90);
    }

    private Document stored() {
        var found = mongo().getCollection(RosterDocument.COLLECTION)
                .find(new Document("_id", event().value()))
                .first();
        return found == null ? new Document() : found;
    }
}
