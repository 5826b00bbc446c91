package pl.krakow.centra.events.groups;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.groups.domain.GroupDecision;
import pl.krakow.centra.events.groups.domain.GroupDecisions;
import pl.krakow.centra.events.groups.domain.GroupId;
import pl.krakow.centra.events.groups.domain.Meeting;
import pl.krakow.centra.events.groups.domain.MeetingId;
import pl.krakow.centra.events.groups.domain.MeetingSeriesId;
import pl.krakow.centra.events.groups.domain.MeetingSeriesRegister;
import pl.krakow.centra.events.groups.domain.Meetings;
import pl.krakow.centra.events.groups.domain.Meetings.Position;
import pl.krakow.centra.events.groups.domain.WorkingGroups;
import pl.krakow.centra.kit.centre.Centre;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.web.Cursor;
import pl.krakow.centra.kit.web.Page;
import pl.krakow.centra.kit.web.Paging;

/** Shows a group's meetings and decisions to who belongs to it, and all meetings of a centre to its staff. */
@Component
@RequiredArgsConstructor
public class FindMeetings {

    private static final Duration STAFF_LOOK_AHEAD = Duration.ofDays(366);

    private final AtMeetings atMeetings;
    private final Meetings meetings;
    private final WorkingGroups groups;
    private final GroupDecisions decisions;
    private final MeetingSeriesRegister register;
    private final MeetingViews views;
    private final CentreCatalogue centres;
    private final Clock clock;

    /**
     * From when to when, both days included.
     *
     * @param from today when null
     * @param to without an end when null
     */
    public record Days(@Nullable LocalDate from, @Nullable LocalDate to) {

        Instant begin(ZoneId zone, Clock clock) {
            var first = from == null ? LocalDate.now(clock.withZone(zone)) : from;
            return first.atStartOfDay(zone).toInstant();
        }

        @Nullable
        Instant end(ZoneId zone) {
            return to == null ? null : to.plusDays(1).atStartOfDay(zone).toInstant();
        }
    }

    /** Nothing for who doesn't belong to the group. */
    public Optional<Page<MeetingView>> of(
            CentreId centre, GroupId group, Days days, Actor actor, Paging paging, Locale language) {
        return atMeetings.group(centre, group, actor).map(seen -> {
            var zone = seen.group().zone();
            var found = meetings.of(group, days.begin(zone, clock), days.end(zone), after(paging), paging.limit() + 1);
            var page = page(found, paging);
            return new Page<>(
                    views.of(
                            page.items(),
                            Map.of(group, seen.group()),
                            seen.standing().seesContacts(),
                            language),
                    page.next());
        });
    }

    /** Those of all groups, with how they stand with their rooms. */
    public Page<MeetingView> at(CentreId centre, Days days, Paging paging, Locale language) {
        var zone = centres.find(centre).map(Centre::zone).orElseThrow();
        var from = days.begin(zone, clock);
        var end = days.end(zone);
        var until = end == null ? from.plus(STAFF_LOOK_AHEAD) : end;
        var page = page(meetings.at(centre.value(), from, until, after(paging), paging.limit() + 1), paging);
        var known = groups.byId(page.items().stream().map(Meeting::group).collect(Collectors.toSet()));
        return new Page<>(views.of(page.items(), known, true, language), page.next());
    }

    private static @Nullable Position after(Paging paging) {
        return paging.after()
                .map(cursor -> new Position(cursor.instant(0), new MeetingId(cursor.uuid(1))))
                .orElse(null);
    }

    private static Page<Meeting> page(List<Meeting> found, Paging paging) {
        return Page.of(
                found, paging.limit(), meeting -> Cursor.of(meeting.plan().start(), meeting.id()));
    }

    public Optional<MeetingView> find(CentreId centre, GroupId group, MeetingId id, Actor actor, Locale language) {
        return atMeetings
                .group(centre, group, actor)
                .flatMap(seen -> meetings.find(centre.value(), id)
                        .filter(meeting -> meeting.group().equals(group))
                        .map(meeting -> views.of(meeting, seen.group(), seen.standing(), language)));
    }

    public Optional<MeetingSeriesView> series(CentreId centre, GroupId group, MeetingSeriesId id, Actor actor) {
        return atMeetings
                .group(centre, group, actor)
                .flatMap(_ -> register.find(centre.value(), id)
                        .filter(series -> series.group().equals(group))
                        .map(MeetingSeriesView::of));
    }

    /** What a group decided, latest first; nothing for who doesn't belong to it. */
    public Optional<Page<DecisionView>> decisions(CentreId centre, GroupId group, Actor actor, Paging paging) {
        int below = paging.after()
                .map(cursor -> Math.toIntExact(Math.clamp(cursor.number(0), 0, Integer.MAX_VALUE)))
                .orElse(Integer.MAX_VALUE);
        return atMeetings
                .group(centre, group, actor)
                .map(_ -> Page.of(
                                decisions.of(group, below, paging.limit() + 1),
                                paging.limit(),
                                (GroupDecision decision) -> Cursor.of(decision.number()))
                        .map(DecisionView::of));
    }
}
