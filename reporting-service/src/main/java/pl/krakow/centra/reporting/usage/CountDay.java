package pl.krakow.centra.reporting.usage;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

import lombok.RequiredArgsConstructor;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

import pl.krakow.centra.reporting.usage.domain.BeneficiarySets;
import pl.krakow.centra.reporting.usage.domain.Day;
import pl.krakow.centra.reporting.usage.domain.DayBucket;
import pl.krakow.centra.reporting.usage.domain.DayBuckets;
import pl.krakow.centra.reporting.usage.domain.RecordedBookings;
import pl.krakow.centra.reporting.usage.domain.Usage;

/**
 * Counts one day out of its facts. The day's version is read <em>before</em> the facts and checked when the count is
 * written, so a count that missed a fact can never stand in the place of one that saw it: whoever recorded the fact
 * counts the day afterwards, and one of the two writes is refused and done again.
 *
 * <p>For the same reason a count that changes nothing is written nevertheless. Left out, it would not stop a slower
 * count that began before the fact.
 */
@Component
@RequiredArgsConstructor
class CountDay {

    private static final int ATTEMPTS = 50;
    private static final long PAUSE_NANOS = 100_000;

    private final RecordedBookings bookings;
    private final DayBuckets buckets;
    private final BeneficiarySets sets;

    void count(Day day) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            long version = buckets.version(day);
            Usage usage = Usage.of(bookings.on(day), sets);
            if (buckets.succeed(new DayBucket(day, version + 1, usage))) {
                return;
            }
            LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(1 + attempt * PAUSE_NANOS));
        }
        throw new OptimisticLockingFailureException("a day kept being recounted by others");
    }
}
