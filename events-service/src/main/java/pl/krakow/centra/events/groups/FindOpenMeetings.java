package pl.krakow.centra.events.groups;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.groups.FindMeetings.Days;
import pl.krakow.centra.events.groups.domain.Meeting;
import pl.krakow.centra.events.groups.domain.MeetingId;
import pl.krakow.centra.events.groups.domain.MeetingState;
import pl.krakow.centra.events.groups.domain.Meetings;
import pl.krakow.centra.events.groups.domain.Meetings.Position;
import pl.krakow.centra.events.groups.domain.WorkingGroup;
import pl.krakow.centra.events.groups.domain.WorkingGroups;
import pl.krakow.centra.events.rooms.domain.RoomAnswers;
import pl.krakow.centra.events.rooms.domain.RoomState;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.web.Cursor;
import pl.krakow.centra.kit.web.Page;
import pl.krakow.centra.kit.web.Paging;

/**
 * Finds the meetings everybody may know of: those of groups people can come to by themselves, once they are sure to have their
 * place; what was called off only after it was told.
 */
@Component
@RequiredArgsConstructor
public class FindOpenMeetings {

    private static final Duration LOOK_AHEAD = Duration.ofDays(366);
    private static final Duration BACK = Duration.ofDays(30);
    private static final int AT_ONCE = 500;
    private static final int MOST_IN_FEEDS = 500;
    private static final int MOST_LOOKED_AT = 5_000;

    private final Meetings meetings;
    private final WorkingGroups groups;
    private final RoomAnswers answers;
    private final CentreCatalogue centres;
    private final Clock clock;

    /** A meeting and whose it is. */
    record Open(Meeting meeting, WorkingGroup group) {}

    /**
     * In the order of time; a page may show fewer than its limit and still have a next one.
     *
     * @param centre null for all
     */
    public Page<OpenMeetingView> list(@Nullable CentreId centre, Days days, Paging paging, Locale language) {
        var zone = centre == null ? centres.city().zone() : centres.zoneOf(centre.value());
        var from = days.begin(zone, clock);
        var end = days.end(zone);
        var after = paging.after()
                .map(cursor -> new Position(cursor.instant(0), new MeetingId(cursor.uuid(1))))
                .orElse(null);
        var found = find(centre, from, end == null ? from.plus(LOOK_AHEAD) : end, after, paging.limit() + 1);
        var page = Page.of(
                found, paging.limit(), meeting -> Cursor.of(meeting.plan().start(), meeting.id()));
        return new Page<>(
                open(page.items()).stream()
                        .map(each -> OpenMeetingView.of(each.meeting, each.group, language))
                        .toList(),
                page.next());
    }

    /** From the recent past on, in the order of time, as many as a feed shows. */
    List<Open> recentAndComing(@Nullable CentreId centre) {
        var from = clock.instant().minus(BACK);
        var until = clock.instant().plus(LOOK_AHEAD);
        var all = new ArrayList<Open>();
        Position after = null;
        for (int seen = 0; seen < MOST_LOOKED_AT && all.size() < MOST_IN_FEEDS; seen += AT_ONCE) {
            var found = find(centre, from, until, after, AT_ONCE);
            all.addAll(open(found));
            if (found.size() < AT_ONCE) {
                break;
            }
            after = new Position(found.getLast().plan().start(), found.getLast().id());
        }
        return all.subList(0, Math.min(all.size(), MOST_IN_FEEDS));
    }

    private List<Meeting> find(
            @Nullable CentreId centre, Instant from, Instant until, @Nullable Position after, int limit) {
        return centre == null
                ? meetings.everywhere(from, until, after, limit)
                : meetings.at(centre.value(), from, until, after, limit);
    }

    private List<Open> open(List<Meeting> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        var known = groups.byId(found.stream().map(Meeting::group).collect(Collectors.toSet()));
        var seen = found.stream()
                .flatMap(meeting -> Optional.ofNullable(known.get(meeting.group()))
                        .filter(WorkingGroup::isPublic)
                        .map(group -> new Open(meeting, group))
                        .stream())
                .toList();
        return sure(seen).toList();
    }

    private Stream<Open> sure(List<Open> some) {
        var requests = some.stream()
                .filter(each -> each.meeting.need().isPresent())
                .map(each -> each.meeting.request())
                .toList();
        var answered = requests.isEmpty() ? null : answers.of(requests);
        return some.stream().filter(each -> {
            if (each.meeting.state() == MeetingState.CANCELLED) {
                return each.meeting.told();
            }
            return each.meeting
                    .need()
                    .filter(need -> answered == null || need.state(answered.get(need.request())) != RoomState.GRANTED)
                    .isEmpty();
        });
    }
}
