package pl.krakow.centra.sites.staff.requests;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.sites.look.Timeline;
import pl.krakow.centra.sites.staff.Meeting;
import pl.krakow.centra.sites.staff.Proposals.Proposal;
import pl.krakow.centra.sites.staff.deciding.UseSoFar;

/**
 * A request, and one that competes with it.
 *
 * @param b null when nobody competes
 * @param others every request that competes with A
 * @param letters of those that compete, by id
 * @param overlap in words and picture; null without B
 * @param forA what A can be offered when it loses
 * @param forB what B can be offered when it loses
 */
record Comparison(
        Side a,
        @Nullable Side b,
        List<Meeting> others,
        Map<String, String> letters,
        @Nullable Overlap overlap,
        List<Proposal> forA,
        List<Proposal> forB) {

    /**
     * A request with what speaks for and against it.
     *
     * @param past what its beneficiary has had; null while unknown
     */
    record Side(Meeting meeting, @Nullable UseSoFar past) {

        public @Nullable OffsetDateTime asked() {
            return meeting.booking().askedAt();
        }
    }

    public String letter(Meeting meeting) {
        return letters.getOrDefault(meeting.id(), "A");
    }

    /** The key that accepts it; none where the letter is a key of something else. */
    public @Nullable String key(Meeting meeting) {
        var letter = letter(meeting).toLowerCase(Locale.ROOT);
        return "abc".contains(letter) ? letter : null;
    }

    /**
     * Where the two overlap.
     *
     * @param bars one with A on it, one with B
     */
    record Overlap(java.time.LocalTime from, java.time.LocalTime to, List<Timeline> bars) {}
}
