package pl.krakow.centra.events.incubation.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What the centres know of advice, trainings and bookings of a group's people. */
public interface Traces {

    /**
     * The real thing of that kind and id, whosever it is; nothing when there is none. Of a booking nobody here heard of only its
     * id is known.
     *
     * @param noted when it is asked, for a thing whose day isn't known
     */
    Optional<Found> find(String centre, Evidence.Kind kind, UUID reference, Instant noted);

    /**
     * A group as what its people did is known by.
     *
     * @param subjects accounts of its people
     */
    record Group(String centre, UUID beneficiary, Set<String> subjects) {

        public Group {
            subjects = Set.copyOf(subjects);
        }
    }

    /**
     * Something to be looked at.
     *
     * @param ours whether it is known to be the group's
     */
    record Thing(Evidence.Kind kind, UUID reference, boolean ours) {}

    /** How these things stand now, by reference. */
    Map<UUID, EvidenceState> states(Group group, Collection<Thing> things);

    /** Appointments held, events attended and rooms used, latest first. */
    List<Found> of(String centre, UUID beneficiary, Collection<String> subjects, LocalDate since);
}
