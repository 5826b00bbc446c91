package pl.krakow.centra.events.publicapi.mongo;

import static com.mongodb.client.model.Projections.include;

import java.time.Instant;
import java.util.UUID;

import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

import pl.krakow.centra.events.programme.EventView;
import pl.krakow.centra.events.publicapi.ShownEvent;

/** What there is to see of a public event as stored, read by the driver's record codec. */
public record SeenEventDocument(
        @BsonId UUID id,
        String centre,
        Instant modified,
        @Nullable Instant changed,
        @Nullable Instant announced,
        @Nullable SeatsDocument seats,
        @Nullable String event) {

    static final Bson FIELDS = include("centre", "modified", "changed", "announced", "seats", "event");

    ShownEvent toShown() {
        return new ShownEvent(
                id,
                centre,
                modified,
                event == null || announced == null || seats == null || changed == null
                        ? null
                        : new ShownEvent.Contents(
                                ShownEventDocument.JSON.readValue(event, EventView.class),
                                announced,
                                seats.toSeats(),
                                changed));
    }
}
