package pl.krakow.centra.reporting.counting.domain;

import java.time.Instant;
import java.util.List;

/** How far each source of events has been taken in. */
public interface Sources {

    /** An event of the source that happened at {@code time} is counted. */
    void taken(String topic, Instant time);

    /** Every source something was taken from, by name. */
    List<Source> all();

    /** @param lastEventAt when the latest event taken from the topic happened */
    record Source(String topic, Instant lastEventAt) {}
}
