package pl.krakow.centra.events.registrations.letters;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.events.registrations.letters.RegistrationWords.FollowUp;
import pl.krakow.centra.events.registrations.letters.RegistrationWords.Meeting;
import pl.krakow.centra.events.registrations.letters.RegistrationWords.Text;
import pl.krakow.centra.events.registrations.letters.WriteRegistrationLetters.Cause;

/** What else a letter tells than the registration and the event. */
record About(
        RegistrationLetter kind,
        Cause cause,
        boolean isSeated,
        @Nullable Instant deadline,
        @Nullable Instant uselessFrom,
        @Nullable Integer place,
        @Nullable String reason,
        @Nullable Text text,
        @Nullable List<Meeting> meetings,
        List<FollowUp> followUps) {

    About {
        followUps = List.copyOf(followUps);
    }

    static About of(RegistrationLetter kind, Cause cause) {
        return new About(kind, cause, false, null, null, null, null, null, null, List.of());
    }

    About seated(boolean yes) {
        return new About(kind, cause, yes, deadline, uselessFrom, place, reason, text, meetings, followUps);
    }

    About until(@Nullable Instant end) {
        return new About(kind, cause, isSeated, end, end, place, reason, text, meetings, followUps);
    }

    About usefulUntil(Instant end) {
        return new About(kind, cause, isSeated, deadline, end, place, reason, text, meetings, followUps);
    }

    About at(int placeInLine) {
        return new About(kind, cause, isSeated, deadline, uselessFrom, placeInLine, reason, text, meetings, followUps);
    }

    About because(@Nullable String why) {
        return new About(kind, cause, isSeated, deadline, uselessFrom, place, why, text, meetings, followUps);
    }

    About saying(Text what) {
        return new About(kind, cause, isSeated, deadline, uselessFrom, place, reason, what, meetings, followUps);
    }

    About of(List<Meeting> those) {
        return new About(kind, cause, isSeated, deadline, uselessFrom, place, reason, text, those, followUps);
    }

    About leadingTo(List<FollowUp> what) {
        return new About(kind, cause, isSeated, deadline, uselessFrom, place, reason, text, meetings, what);
    }
}
