package pl.krakow.centra.events.certificates.domain;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import pl.krakow.centra.events.registrations.domain.Session;

/** How much of an event one must have attended for a certificate. */
public sealed interface Enough {

    /** Whether it was enough. A session counts as attended however late somebody came to it. */
    boolean isMetBy(Set<UUID> attended, List<Session> sessions);

    /** Whether it can be met at all by who comes to everything. */
    boolean canBeMetAt(List<Session> sessions);

    /** At least so many sessions. */
    record Sessions(int least) implements Enough {

        @Override
        public boolean isMetBy(Set<UUID> attended, List<Session> sessions) {
            return sessions.stream()
                            .filter(session -> attended.contains(session.id()))
                            .count()
                    >= least;
        }

        @Override
        public boolean canBeMetAt(List<Session> sessions) {
            return least <= sessions.size();
        }
    }

    /** Sessions that make up at least that part of the event's time. */
    record ShareOfTime(int percent) implements Enough {

        @Override
        public boolean isMetBy(Set<UUID> attended, List<Session> sessions) {
            var there = minutes(sessions.stream()
                    .filter(session -> attended.contains(session.id()))
                    .toList());
            return there > 0 && there * 100 >= minutes(sessions) * percent;
        }

        private static long minutes(Collection<Session> sessions) {
            return sessions.stream()
                    .mapToLong(session ->
                            Duration.between(session.start(), session.end()).toMinutes())
                    .sum();
        }

        @Override
        public boolean canBeMetAt(List<Session> sessions) {
            return percent <= 100;
        }
    }
}
