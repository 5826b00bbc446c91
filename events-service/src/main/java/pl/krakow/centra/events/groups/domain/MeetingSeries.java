package pl.krakow.centra.events.groups.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.LongPredicate;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.events.programme.domain.Place;

/**
 * Meetings that were planned together. Each is a meeting of its own; the series remembers which ones, and what is to be done to
 * several of them at once, so that whoever finds it half done can finish it.
 *
 * @param rule as RFC 5545 writes it
 * @param occurrences by their original start
 * @param act what is being done; null when nothing is
 * @param revision 1 when it was begun, one more with each act and with its end
 */
public record MeetingSeries(
        MeetingSeriesId id,
        GroupId group,
        String centre,
        ZoneId zone,
        String rule,
        List<Occurrence> occurrences,
        @Nullable Act act,
        long revision) {

    /** One of the meetings, by the local time it was planned for. */
    public record Occurrence(LocalDateTime originalStart, MeetingId meeting) {}

    /** What the meetings are like. */
    public record Pattern(@Nullable String title, LocalTime start, Duration length, Place place, int people) {}

    /**
     * Something done to several meetings.
     *
     * @param from it is done to the one that was planned for then, and all later ones
     * @param pattern what they are to be like; null when they are cancelled
     * @param since when it was begun
     */
    public record Act(
            Deed deed,
            LocalDateTime from,
            @Nullable Pattern pattern,
            @Nullable String reason,
            Instant since) {

        public boolean includes(Occurrence occurrence) {
            return !occurrence.originalStart().isBefore(from);
        }
    }

    /** What is done. */
    public enum Deed {
        PLAN,
        CHANGE,
        CANCEL
    }

    public MeetingSeries {
        occurrences = List.copyOf(occurrences);
    }

    /** What came of beginning an act. */
    public sealed interface Beginning {

        record Begun(MeetingSeries series) implements Beginning {}

        record Outdated() implements Beginning {}

        /** Something is being done to it already. */
        record Busy() implements Beginning {}

        record OccurrenceUnknown() implements Beginning {}
    }

    public Beginning begin(LongPredicate seen, Act next) {
        if (!seen.test(revision)) {
            return new Beginning.Outdated();
        }
        if (act != null) {
            return new Beginning.Busy();
        }
        boolean known =
                occurrences.stream().anyMatch(each -> each.originalStart().equals(next.from()));
        return known ? new Beginning.Begun(with(next)) : new Beginning.OccurrenceUnknown();
    }

    public MeetingSeries finished() {
        return with(null);
    }

    private MeetingSeries with(@Nullable Act next) {
        return new MeetingSeries(id, group, centre, zone, rule, occurrences, next, revision + 1);
    }

    public Optional<Occurrence> first() {
        return occurrences.stream().findFirst();
    }
}
