package pl.krakow.centra.sites.staff.requests;

import java.time.OffsetDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.sites.look.Timeline;
import pl.krakow.centra.sites.staff.Meeting;
import pl.krakow.centra.sites.staff.Proposals.Proposal;

/**
 * A request, and one that competes with it.
 *
 * @param b null when nobody competes
 * @param others every request that competes with A
 * @param overlap in words and picture; null without B
 * @param forA what A can be offered when it loses
 * @param forB what B can be offered when it loses
 */
record Comparison(
        Side a,
        @Nullable Side b,
        List<Meeting> others,
        @Nullable Overlap overlap,
        List<Proposal> forA,
        List<Proposal> forB) {

    /**
     * A request with what speaks for and against it.
     *
     * @param uses bookings of the beneficiary in this quarter; null while unknown
     * @param usesHere of them in this room
     * @param missed how many of its meetings nobody came to
     * @param past how many of its meetings there were
     */
    record Side(Meeting meeting, @Nullable Integer uses, int usesHere, int missed, int past) {

        public @Nullable OffsetDateTime asked() {
            return meeting.booking().askedAt();
        }
    }

    /**
     * Where the two overlap.
     *
     * @param bars one with A on it, one with B
     */
    record Overlap(java.time.LocalTime from, java.time.LocalTime to, List<Timeline> bars) {}
}
