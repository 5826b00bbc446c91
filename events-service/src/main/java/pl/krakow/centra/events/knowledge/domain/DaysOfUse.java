package pl.krakow.centra.events.knowledge.domain;

import java.time.Instant;
import java.util.Map;

/** How often the knowledge base was used, a day at a time; nothing is kept of who used it. */
public interface DaysOfUse {

    /**
     * Adds to what is counted of one day of a centre, in one write, and has it told some time later.
     *
     * @param counted all of them {@linkplain Use#isOfSameDay of the same day}; at least one
     */
    void add(Map<Use, Long> counted, Instant now);

    /**
     * Tells others of the days on which there was more use before then than they know, at most so many.
     *
     * @return how many were told
     */
    int tell(Instant before, int most, Instant now);
}
