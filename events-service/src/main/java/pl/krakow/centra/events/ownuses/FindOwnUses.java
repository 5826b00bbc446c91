package pl.krakow.centra.events.ownuses;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.advice.domain.Adviser;
import pl.krakow.centra.events.advice.domain.AdviserDay;
import pl.krakow.centra.events.advice.domain.AdviserDays;
import pl.krakow.centra.events.advice.domain.Advisers;
import pl.krakow.centra.events.groups.domain.Meeting;
import pl.krakow.centra.events.groups.domain.MeetingState;
import pl.krakow.centra.events.groups.domain.Meetings;
import pl.krakow.centra.events.groups.domain.WorkingGroups;
import pl.krakow.centra.events.programme.domain.EventState;
import pl.krakow.centra.events.programme.domain.Place;
import pl.krakow.centra.events.programme.domain.ProgrammeEvent;
import pl.krakow.centra.events.programme.domain.ProgrammeEvents;
import pl.krakow.centra.events.programme.domain.ProgrammeEvents.Selection;
import pl.krakow.centra.kit.centre.Centre;

/** What a centre holds rooms for itself, of whatever kind, in one answer: a board asks for it each time it is drawn. */
@Component
@RequiredArgsConstructor
public class FindOwnUses {

    /** More than a centre's rooms could hold in the days that can be asked for. */
    private static final int MOST = 2000;

    private static final Set<EventState> HOLD_ROOMS =
            EnumSet.of(EventState.DRAFT, EventState.PUBLISHED, EventState.POSTPONED, EventState.HELD);

    private final ProgrammeEvents events;
    private final AdviserDays days;
    private final Advisers advisers;
    private final Meetings meetings;
    private final WorkingGroups groups;

    /**
     * In the order of time. It says what needs a room, and not whether the room is granted.
     *
     * @param to the last day, included
     */
    public List<OwnUseView> at(Centre centre, LocalDate from, LocalDate to, Locale language) {
        var begin = from.atStartOfDay(centre.zone()).toInstant();
        var end = to.plusDays(1).atStartOfDay(centre.zone()).toInstant();
        return Stream.of(
                        events(centre, begin, end, language),
                        advice(centre, from, to),
                        meetings(centre, begin, end, language))
                .flatMap(Function.identity())
                .sorted(Comparator.comparing(OwnUseView::start).thenComparing(OwnUseView::id))
                .toList();
    }

    private Stream<OwnUseView> events(Centre centre, Instant begin, Instant end, Locale language) {
        var wanted = new Selection(centre.id().value(), HOLD_ROOMS, null, null, null, begin, end);
        return events.list(wanted, null, MOST).stream()
                .filter(FindOwnUses::isInARoom)
                .map(event -> OwnUseView.of(event, language));
    }

    private static boolean isInARoom(ProgrammeEvent event) {
        return event.details().sessions().stream()
                .anyMatch(session -> session.room().isPresent());
    }

    private Stream<OwnUseView> advice(Centre centre, LocalDate from, LocalDate to) {
        var found = days.between(centre.id().value(), from, to);
        var known = advisers.of(found.stream().map(day -> day.id().adviser()).collect(toSet()));
        return found.stream()
                .flatMap(day -> Optional.ofNullable(known.get(day.id().adviser())).stream()
                        .flatMap(adviser -> of(day, adviser, centre)));
    }

    private static Stream<OwnUseView> of(AdviserDay day, Adviser adviser, Centre centre) {
        var contents = day.contents();
        return contents.duties().stream()
                .filter(duty -> duty.centre().equals(centre.id().value()))
                .flatMap(duty -> Stream.concat(
                        duty.room() == null ? Stream.empty() : Stream.of(OwnUseView.of(duty, adviser)),
                        contents.appointments().stream()
                                .filter(each -> each.duty().equals(duty.id()) && each.room() != null)
                                .map(each -> OwnUseView.of(each, duty, adviser))));
    }

    private Stream<OwnUseView> meetings(Centre centre, Instant begin, Instant end, Locale language) {
        var found = meetings.at(centre.id().value(), begin, end, null, MOST).stream()
                .filter(FindOwnUses::isInARoom)
                .toList();
        var known = groups.byId(found.stream().map(Meeting::group).collect(toSet()));
        return found.stream()
                .flatMap(meeting -> Optional.ofNullable(known.get(meeting.group())).stream()
                        .map(group -> OwnUseView.of(meeting, group, language)));
    }

    private static boolean isInARoom(Meeting meeting) {
        return meeting.state() != MeetingState.CANCELLED && meeting.plan().place() instanceof Place.Room;
    }
}
