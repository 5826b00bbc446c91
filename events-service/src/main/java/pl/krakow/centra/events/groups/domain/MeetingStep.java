package pl.krakow.centra.events.groups.domain;

import java.time.Instant;
import java.util.List;

/** What comes of a step with a meeting. */
public sealed interface MeetingStep {

    /**
     * @param meeting as it stands after the step, to be saved
     * @param news what others learn, in order
     */
    record Done(Meeting meeting, List<MeetingNews> news, Instant at) implements MeetingStep {

        public Done {
            news = List.copyOf(news);
        }

        /** Whether an answer about its room is waited for from now on. */
        public boolean speaksOfRoom() {
            return news.stream().anyMatch(each -> !(each instanceof MeetingNews.Held));
        }
    }

    /** It is as it is wanted already. */
    record Unchanged(Meeting meeting) implements MeetingStep {}

    /** Somebody changed it since the person deciding saw it. */
    record Outdated() implements MeetingStep {}

    record NotPossible(MeetingState state) implements MeetingStep {}

    record AlreadyOver() implements MeetingStep {}

    record NotBegun() implements MeetingStep {}

    record NeedsNoRoom() implements MeetingStep {}

    record TooManyFiles(int most) implements MeetingStep {}

    record FileUnknown() implements MeetingStep {}

    /** It doesn't deal with that. */
    record AgendaItemUnknown() implements MeetingStep {}
}
