package pl.krakow.centra.booking.rooms.kafka;

import java.time.Clock;

import pl.krakow.centra.kit.id.UuidIds;
import pl.krakow.centra.kit.outbox.PendingEvents;

/** News that stays in its documents, for tests without a broker. */
public final class NewsForNobody {

    private NewsForNobody() {}

    public static LendingNews news() {
        return new LendingNews(new PendingEvents(new UuidIds()), (_, _) -> {}, Clock.systemUTC());
    }
}
