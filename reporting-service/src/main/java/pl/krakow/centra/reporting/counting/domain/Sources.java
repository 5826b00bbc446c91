package pl.krakow.centra.reporting.counting.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** How far each source of events has been taken in, and how often it is heard of. */
public interface Sources {

    /** An event of the source that happened at {@code time} is counted. */
    void taken(String topic, Instant time);

    /** Every source something was taken from, by name. */
    List<Source> all();

    /**
     * A source of events.
     *
     * @param lastEventAt when the latest event taken from the topic happened
     * @param takenAt when that was taken; null when it was before this was noted
     * @param usualPause the longest pause between two events within the last weeks; null until one was seen
     */
    record Source(
            String topic,
            Instant lastEventAt,
            @Nullable Instant takenAt,
            @Nullable Duration usualPause) {

        /** A pause of a night isn't an alarm, however busy the days are. */
        private static final Duration NEVER_BEFORE = Duration.ofHours(12);

        /** Of which nothing but the time of its latest event is known. */
        public Source(String topic, Instant lastEventAt) {
            this(topic, lastEventAt, null, null);
        }

        /** Whether it has been silent for twice as long as it ever was within the last weeks. */
        public boolean isSilentAt(Instant now) {
            return usualPause != null && now.isAfter(lastEventAt.plus(silentAfter(usualPause)));
        }

        private static Duration silentAfter(Duration usualPause) {
            var twice = usualPause.multipliedBy(2);
            return twice.compareTo(NEVER_BEFORE) < 0 ? NEVER_BEFORE : twice;
        }
    }
}
