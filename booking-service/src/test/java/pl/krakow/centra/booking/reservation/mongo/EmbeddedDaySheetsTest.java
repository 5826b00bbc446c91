package pl.krakow.centra.booking.reservation.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.COORDINATOR;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.KRAKOW;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.THAT_MONDAY;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.TUESDAY_BEFORE;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.ask;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.placed;

import java.util.ArrayList;
import java.util.List;

import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

import pl.krakow.centra.booking.Stores;
import pl.krakow.centra.booking.reservation.domain.DaySheets;
import pl.krakow.centra.booking.reservation.domain.DaySheetsContract;
import pl.krakow.centra.kit.id.UuidIds;
import pl.krakow.centra.kit.outbox.PendingEvents;
import pl.krakow.centra.kit.test.EmbeddedServers;

class EmbeddedDaySheetsTest extends DaySheetsContract {

    private final MongoTemplate mongo = Stores.template(EmbeddedServers.newDatabase());
    private final List<Object> woken = new ArrayList<>();
    private final DaySheets sheets =
            new MongoDaySheets(mongo, new PendingEvents(new UuidIds()), (_, id) -> woken.add(id));

    @Override
    protected DaySheets sheets() {
        return sheets;
    }

    @Test
    void carryEachEventInTheSheetUntilItIsSent() {
        var sheet = sheets.of(THAT_MONDAY.sheet(), KRAKOW);
        var booking = placed(sheet.place(ask("10:00", "12:00"), THAT_MONDAY, TUESDAY_BEFORE));
        sheets.save(sheet);
        var loaded = sheets.of(THAT_MONDAY.sheet(), KRAKOW);
        loaded.approve(booking.id(), _ -> true, COORDINATOR, TUESDAY_BEFORE.plusSeconds(60));
        sheets.save(loaded);

        var outbox = stored().getList("outbox", Document.class);
        assertThat(outbox)
                .extracting(event -> event.getString("type"))
                .containsExactly("pl.krakow.centra.booking.requested.v1", "pl.krakow.centra.booking.confirmed.v1");
        assertThat(outbox).extracting(event -> event.getLong("version")).containsExactly(1L, 2L);
        assertThat(outbox)
                .extracting(event -> event.getString("subject"))
                .containsOnly(booking.id().toString());
        assertThat(stored().getDate("outboxSince")).isNotNull();
        assertThat(woken)
                .containsExactly(
                        THAT_MONDAY.sheet().toString(), THAT_MONDAY.sheet().toString());
    }

    @Test
    void writeNoEventAgainThatTheRelayHasTakenAway() {
        var sheet = sheets.of(THAT_MONDAY.sheet(), KRAKOW);
        var booking = placed(sheet.place(ask("10:00", "12:00"), THAT_MONDAY, TUESDAY_BEFORE));
        sheets.save(sheet);
        var loaded = sheets.of(THAT_MONDAY.sheet(), KRAKOW);
        theRelaySendsEverything();
        loaded.approve(booking.id(), _ -> true, COORDINATOR, TUESDAY_BEFORE);

        assertThat(sheets.save(loaded)).isTrue();

        assertThat(stored().getList("outbox", Document.class))
                .extracting(event -> event.getString("type"))
                .containsExactly("pl.krakow.centra.booking.confirmed.v1");
    }

    @Test
    void storeNothingOfTheClassesThatReadIt() {
        var sheet = sheets.of(THAT_MONDAY.sheet(), KRAKOW);
        placed(sheet.place(ask("10:00", "12:00"), THAT_MONDAY, TUESDAY_BEFORE));
        sheets.save(sheet);
        var loaded = sheets.of(THAT_MONDAY.sheet(), KRAKOW);
        placed(loaded.place(ask("14:00", "15:00"), THAT_MONDAY, TUESDAY_BEFORE));
        sheets.save(loaded);

        assertThat(stored().toJson()).doesNotContain("DaySheetDocument", "BookingDocument", "PendingEvent");
    }

    private void theRelaySendsEverything() {
        mongo.getCollection(DaySheetDocument.COLLECTION)
                .updateOne(
                        new Document("_id", THAT_MONDAY.sheet().toString()),
                        new Document("$set", new Document("outbox", List.of()))
                                .append("$unset", new Document("outboxSince", "")));
    }

    private Document stored() {
        var document = mongo.getCollection(DaySheetDocument.COLLECTION)
                .find(new Document("_id", THAT_MONDAY.sheet().toString()))
                .first();
        return document == null ? new Document() : document;
    }
}
