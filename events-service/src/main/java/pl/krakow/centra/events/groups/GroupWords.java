package pl.krakow.centra.events.groups;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.events.groups.domain.Meeting;
import pl.krakow.centra.events.groups.domain.WorkingGroup;
import pl.krakow.centra.events.programme.domain.Place;
import pl.krakow.centra.events.programme.domain.Texts;

/**
 * What a letter of a group tells. Stored as it is, and gone once the letter is sent.
 *
 * @param answerBy of an invitation
 * @param token of the link in it, for who is invited without an account
 */
record GroupWords(
        UUID group,
        Texts name,
        Texts purpose,
        @Nullable String reason,
        @Nullable Instant answerBy,
        @Nullable String token,
        @Nullable MeetingWords meeting) {

    /**
     * @param room its number, where it is one of the centre's
     * @param elsewhere an address or a link, where it isn't
     */
    record MeetingWords(
            UUID meeting,
            @Nullable String title,
            Instant start,
            Instant end,
            @Nullable String room,
            @Nullable String elsewhere,
            Instant changed,
            long revision) {

        static MeetingWords of(Meeting meeting) {
            var plan = meeting.plan();
            return new MeetingWords(
                    meeting.id().value(),
                    plan.title(),
                    plan.start(),
                    plan.end(),
                    plan.place() instanceof Place.Room room ? room.roomId() : null,
                    switch (plan.place()) {
                        case Place.Room _ -> null;
                        case Place.OffSite offSite -> offSite.address();
                        case Place.Online online -> online.link();
                    },
                    meeting.changed(),
                    meeting.revision());
        }
    }

    static GroupWords of(WorkingGroup group) {
        return new GroupWords(
                group.id().value(), group.about().name(), group.about().purpose(), group.reason(), null, null, null);
    }

    GroupWords because(@Nullable String why) {
        return new GroupWords(group, name, purpose, why, answerBy, token, meeting);
    }

    GroupWords inviting(@Nullable Instant until, @Nullable String link) {
        return new GroupWords(group, name, purpose, reason, until, link, meeting);
    }

    GroupWords of(Meeting planned) {
        return new GroupWords(group, name, purpose, planned.reason(), answerBy, token, MeetingWords.of(planned));
    }

    /** Never the token: it ends up in logs. */
    @Override
    public String toString() {
        return "words of group " + group;
    }
}
