package pl.krakow.centra.volunteering.volunteers.domain;

import java.time.Instant;
import java.util.List;

/** What came of a step with a volunteer. */
public sealed interface VolunteerStep {

    /** To be saved: the volunteer after the step, and what is told of it. */
    record Done(Volunteer volunteer, List<VolunteerNews> news, Instant at) implements VolunteerStep {

        public Done {
            news = List.copyOf(news);
        }
    }

    /** It is so already; nothing is to be saved. */
    record Unchanged(Volunteer volunteer) implements VolunteerStep {}

    record Refused(VolunteerRefusal refusal) implements VolunteerStep {}
}
