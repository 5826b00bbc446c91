package pl.krakow.centra.events.groups.domain;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What a group decided. Numbered within the group from 1 on, without gaps; never taken away, only corrected.
 *
 * @param date of the meeting
 * @param adopted whether it was carried
 * @param vote how it was voted; null where nobody counted
 * @param revision 1 when it was written down, one more with each correction
 */
public record GroupDecision(
        GroupId group,
        int number,
        MeetingId meeting,
        LocalDate date,
        String text,
        boolean adopted,
        @Nullable Vote vote,
        long revision) {

    /** How it was voted. */
    public record Vote(int inFavour, int against, int abstained) {

        public Vote {
            if (inFavour < 0 || against < 0 || abstained < 0) {
                throw new IllegalArgumentException("nobody votes less than not at all");
            }
        }
    }
}
