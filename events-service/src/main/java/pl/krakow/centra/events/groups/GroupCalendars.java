package pl.krakow.centra.events.groups;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.groups.domain.Meeting;
import pl.krakow.centra.events.groups.domain.MeetingState;
import pl.krakow.centra.events.groups.domain.Meetings;
import pl.krakow.centra.events.groups.domain.MembershipState;
import pl.krakow.centra.events.groups.domain.WorkingGroup;
import pl.krakow.centra.events.groups.domain.WorkingGroups;
import pl.krakow.centra.events.programme.domain.Place;
import pl.krakow.centra.events.rooms.domain.RoomAnswer;
import pl.krakow.centra.events.rooms.domain.RoomAnswers;
import pl.krakow.centra.events.rooms.domain.RoomRequestId;
import pl.krakow.centra.events.rooms.domain.RoomState;
import pl.krakow.centra.kit.calendar.CalendarEntry;
import pl.krakow.centra.kit.calendar.ICalendar;
import pl.krakow.centra.kit.centre.Centre;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.centre.CentreSites;
import pl.krakow.centra.kit.wording.Wording;

/** A group's meetings as a calendar for its members. It shows nothing any more to who has gone. */
@Component
@RequiredArgsConstructor
public class GroupCalendars {

    private static final Duration BACK = Duration.ofDays(90);
    private static final Duration REFRESH = Duration.ofHours(1);
    private static final int MOST = 500;

    private final WorkingGroups groups;
    private final Meetings meetings;
    private final RoomAnswers answers;
    private final ICalendar calendars;
    private final CentreCatalogue centres;
    private final CentreSites sites;
    private final Clock clock;

    /** @param hash of the token in the calendar's address */
    public Optional<byte[]> feed(String hash) {
        return groups.byFeed(hash)
                .flatMap(group -> group.members().stream()
                        .filter(each -> hash.equals(each.feed()) && each.state() == MembershipState.MEMBER)
                        .findFirst()
                        .map(member -> calendar(
                                group, Locale.forLanguageTag(member.who().language()))));
    }

    private byte[] calendar(WorkingGroup group, Locale language) {
        var shown = meetings.of(group.id(), clock.instant().minus(BACK), null, null, MOST);
        var known = answers.of(shown.stream().map(Meeting::request).toList());
        var name = group.about().name().in(language.getLanguage());
        return calendars.feed(
                name,
                REFRESH,
                shown.stream()
                        .map(meeting -> entry(meeting, name, known, language))
                        .toList());
    }

    private CalendarEntry entry(Meeting meeting, String name, Map<RoomRequestId, RoomAnswer> known, Locale language) {
        var plan = meeting.plan();
        return new CalendarEntry(
                CalendarEntry.Identity.of(meeting.id().value()),
                meeting.revision(),
                meeting.changed(),
                plan.start(),
                plan.end(),
                meeting.zone(),
                status(meeting, known.get(meeting.request())),
                name,
                plan.title(),
                where(meeting, language),
                sites.of(meeting.centre()));
    }

    private static CalendarEntry.Status status(Meeting meeting, @Nullable RoomAnswer answer) {
        if (meeting.state() == MeetingState.CANCELLED) {
            return CalendarEntry.Status.CANCELLED;
        }
        boolean sure = meeting.need()
                .filter(need -> need.state(answer) != RoomState.GRANTED)
                .isEmpty();
        return sure ? CalendarEntry.Status.CONFIRMED : CalendarEntry.Status.TENTATIVE;
    }

    private String where(Meeting meeting, Locale language) {
        return switch (meeting.plan().place()) {
            case Place.Room room ->
                Wording.in(language.toLanguageTag())
                        .say(
                                "label.group-room",
                                Map.of("room", room.roomId(), "centre", centre(meeting.centre(), language)));
            case Place.OffSite offSite -> offSite.address();
            case Place.Online online -> online.link();
        };
    }

    private String centre(String id, Locale language) {
        return centres.find(new CentreId(id))
                .map(Centre::name)
                .map(name -> name.in(language))
                .orElse(id);
    }
}
