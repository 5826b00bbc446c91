package pl.krakow.centra.volunteering.matching.domain;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import pl.krakow.centra.volunteering.volunteers.domain.VolunteerId;

/** What volunteers are engaged for already. Kept by placements. */
public interface Engagements {

    /** By volunteer; who isn't in it has never been engaged. */
    Map<VolunteerId, Engaged> of(Collection<VolunteerId> volunteers);

    /**
     * @param busy times that are promised or held for them, in no order
     * @param roles that take some of their hours each week, in no order
     * @param newcomer whether they have never been placed
     */
    record Engaged(List<Busy> busy, List<InRole> roles, boolean newcomer) {

        public static final Engaged NEVER = new Engaged(List.of(), List.of(), true);

        public Engaged {
            busy = List.copyOf(busy);
            roles = List.copyOf(roles);
        }
    }
}
