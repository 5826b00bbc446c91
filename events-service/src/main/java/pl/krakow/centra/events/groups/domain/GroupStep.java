package pl.krakow.centra.events.groups.domain;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** What comes of a step with a group. */
public sealed interface GroupStep {

    /**
     * @param group as it stands after the step, to be saved
     * @param whose what the step was about
     * @param news what others learn, in order
     * @param notices whom to write to
     */
    record Done(WorkingGroup group, @Nullable Membership whose, List<GroupNews> news, List<Notice> notices, Instant at)
            implements GroupStep {

        public Done {
            news = List.copyOf(news);
            notices = List.copyOf(notices);
        }
    }

    /** It is as it is wanted already. */
    record Unchanged(WorkingGroup group, @Nullable Membership whose) implements GroupStep {}

    /** Somebody changed it since the person deciding saw it. */
    record Outdated() implements GroupStep {}

    record Refused(GroupRefusal refusal) implements GroupStep {}
}
