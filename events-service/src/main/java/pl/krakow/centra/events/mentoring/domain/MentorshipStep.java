package pl.krakow.centra.events.mentoring.domain;

import java.time.Instant;
import java.util.List;

/** What comes of a step with a mentorship. */
public sealed interface MentorshipStep {

    /**
     * @param mentorship as it stands after the step, to be saved
     * @param news what others learn, in order
     * @param notices whom to write to
     */
    record Done(Mentorship mentorship, List<MentoringNews> news, List<Notice> notices, Instant at)
            implements MentorshipStep {

        public Done {
            news = List.copyOf(news);
            notices = List.copyOf(notices);
        }
    }

    /** It is as it is wanted already. */
    record Unchanged(Mentorship mentorship) implements MentorshipStep {}

    record Refused(MentorshipRefusal refusal) implements MentorshipStep {}
}
