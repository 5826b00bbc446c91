package pl.krakow.centra.booking.reservation.mongo;

import com.mongodb.client.model.Filters;
import org.bson.conversions.Bson;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.data.mongodb.core.MongoOperations;

import pl.krakow.centra.booking.reservation.domain.DaySheet;
import pl.krakow.centra.booking.reservation.domain.DaySheets;
import pl.krakow.centra.kit.outbox.OutboxRelay;
import pl.krakow.centra.kit.outbox.PendingEvents;

/**
 * The negative control of the concurrency tests: the very adapter of the service, save that it writes whatever version
 * is stored. Exists in test sources only, so that nothing delivered can take the guard away.
 */
@TestConfiguration(proxyBeanMethods = false)
public class WithoutGuard {

    @Bean
    @Primary
    DaySheets unguardedDaySheets(MongoOperations mongo, PendingEvents pendingEvents, OutboxRelay relay) {
        return unguarded(mongo, pendingEvents, relay);
    }

    public static DaySheets unguarded(MongoOperations mongo, PendingEvents pendingEvents, OutboxRelay relay) {
        return new MongoDaySheets(mongo, pendingEvents, relay) {
            @Override
            Bson unchangedSince(DaySheet sheet) {
                return Filters.eq("_id", sheet.id().toString());
            }
        };
    }

    /** The adapter as it is, for who compares. */
    public static DaySheets guarded(MongoOperations mongo, PendingEvents pendingEvents, OutboxRelay relay) {
        return new MongoDaySheets(mongo, pendingEvents, relay);
    }
}
