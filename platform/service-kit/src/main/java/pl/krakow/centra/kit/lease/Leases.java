package pl.krakow.centra.kit.lease;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import lombok.RequiredArgsConstructor;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;

import pl.krakow.centra.kit.id.Ids;

/**
 * Leases on scheduled work, one document each in {@code leases}, taken and renewed by conditional updates. A holder
 * that dies is followed by another one when its time is up. Replicas' clocks may differ by less than the duration;
 * where more is at stake than doing something twice, pass the fencing number on to what is written.
 */
@RequiredArgsConstructor
public final class Leases {
    private static final String COLLECTION = "leases";

    private final MongoOperations mongo;
    private final Clock clock;
    private final Ids ids;

    /** This process's claim on some work; not shared between threads. */
    public Lease on(String work, Duration duration) {
        return new Lease(work, duration, ids.next().toString());
    }

    /** A claim that is asked for before every piece of the work. */
    public final class Lease {
        private final String work;
        private final Duration duration;
        private final String holder;
        private Instant until = Instant.EPOCH;
        private long fence;

        private Lease(String work, Duration duration, String holder) {
            this.work = work;
            this.duration = duration;
            this.holder = holder;
        }

        /**
         * Takes or renews the lease; while most of it is left this costs nothing.
         *
         * @return the fencing number, higher with every change of holder; empty while somebody else holds it
         */
        public Optional<Long> hold() {
            var now = clock.instant();
            if (now.isBefore(until.minus(duration.dividedBy(2))) || renew(now) || takeOver(now)) {
                return Optional.of(fence);
            }
            return Optional.empty();
        }

        /** Lets somebody else have it at once. */
        public void release() {
            update(mine(), Updates.set("until", Date.from(Instant.EPOCH)));
            until = Instant.EPOCH;
        }

        private boolean renew(Instant now) {
            return fence > 0 && held(now, update(mine(), Updates.set("until", end(now))), fence);
        }

        private boolean takeOver(Instant now) {
            var current = mongo.execute(
                    COLLECTION, leases -> leases.find(Filters.eq("_id", work)).first());
            if (current == null) {
                return held(now, insert(now), 1);
            }
            var last = current.getLong("fence");
            var free = Filters.and(
                    Filters.eq("_id", work), Filters.eq("fence", last), Filters.lt("until", Date.from(now)));
            var taken = Updates.combine(
                    Updates.set("holder", holder), Updates.set("until", end(now)), Updates.set("fence", last + 1));
            return held(now, update(free, taken), last + 1);
        }

        private boolean insert(Instant now) {
            var document = new Document("_id", work)
                    .append("holder", holder)
                    .append("until", end(now))
                    .append("fence", 1L);
            try {
                mongo.insert(document, COLLECTION);
                return true;
            } catch (DuplicateKeyException e) {
                return false;
            }
        }

        private boolean update(Bson filter, Bson change) {
            var result = mongo.execute(COLLECTION, leases -> leases.updateOne(filter, change));
            return result != null && result.getMatchedCount() == 1;
        }

        private boolean held(Instant now, boolean success, long number) {
            until = success ? now.plus(duration) : Instant.EPOCH;
            fence = success ? number : 0;
            return success;
        }

        private Bson mine() {
            return Filters.and(Filters.eq("_id", work), Filters.eq("holder", holder), Filters.eq("fence", fence));
        }

        private Date end(Instant now) {
            return Date.from(now.plus(duration));
        }
    }
}
