package pl.krakow.centra.events.registrations.letters;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.events.programme.PlannedEvents.Where;

/**
 * What a letter to somebody who signed up tells: what happened, as it was then. Stored as it is, until it is sent.
 *
 * @param title in the reader's language
 * @param meetings the event's sessions, or those the letter is about
 * @param seated whether they have a seat, or had one until now: whether the meetings are in their calendar
 * @param account whether they have one
 * @param text what the staff wrote, with the subject they gave it
 * @param token of the link to the registration, for who has no account; of one to what follows the event, for everybody
 * @param sequence rises with everything that is told about the registration
 * @param followUps what the event leaves those who were there
 */
record RegistrationWords(
        UUID registration,
        UUID event,
        String title,
        int people,
        List<Meeting> meetings,
        boolean seated,
        boolean account,
        @Nullable String reason,
        @Nullable Text text,
        @Nullable String token,
        @Nullable Instant deadline,
        @Nullable Integer placeInLine,
        @Nullable String ticket,
        long sequence,
        Instant changed,
        @Nullable List<FollowUp> followUps) {

    RegistrationWords {
        meetings = List.copyOf(meetings);
        followUps = followUps == null ? null : List.copyOf(followUps);
    }

    /** None in a letter that was written before there were any. */
    List<FollowUp> leadsTo() {
        return followUps == null ? List.of() : followUps;
    }

    /**
     * Something of the event the letter leads to.
     *
     * @param until when it is there
     */
    record FollowUp(Afterwards.What what, Instant until) {}

    /**
     * A session as the letter tells of it.
     *
     * @param entry names it in the reader's calendar
     * @param where nothing when it isn't told
     */
    record Meeting(
            UUID entry,
            Instant start,
            Instant end,
            @Nullable Where where,
            @Nullable String place,
            @Nullable String title) {}

    /** What the staff wrote. */
    record Text(String subject, String body) {}

    RegistrationWords with(@Nullable String link) {
        return new RegistrationWords(
                registration,
                event,
                title,
                people,
                meetings,
                seated,
                account,
                reason,
                text,
                link,
                deadline,
                placeInLine,
                ticket,
                sequence,
                changed,
                followUps);
    }
}
