package pl.krakow.centra.events.programme;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.Sought;
import pl.krakow.centra.events.programme.domain.EventId;
import pl.krakow.centra.events.programme.domain.EventKind;
import pl.krakow.centra.events.programme.domain.EventState;
import pl.krakow.centra.events.programme.domain.ProgrammeEvent;
import pl.krakow.centra.events.programme.domain.ProgrammeEvents;
import pl.krakow.centra.events.programme.domain.ProgrammeEvents.Position;
import pl.krakow.centra.events.programme.domain.ProgrammeEvents.Selection;
import pl.krakow.centra.events.programme.domain.SeriesId;
import pl.krakow.centra.kit.centre.Centre;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.security.CentreStaff;
import pl.krakow.centra.kit.web.Cursor;
import pl.krakow.centra.kit.web.Page;
import pl.krakow.centra.kit.web.Paging;

/** Shows events: what was announced to everybody, what is for participants to them, everything else to the centre's staff. */
@Component
@RequiredArgsConstructor
public class FindEvents {

    private final ProgrammeEvents events;
    private final StaffViews views;
    private final CentreCatalogue centres;
    private final Clock clock;
    private final CentreStaff centreStaff;
    private final TakesPart participants;

    /**
     * What staff want to see of their centre's programme.
     *
     * @param from the first local date an event may still be running on; null for today
     * @param to the last local date an event may begin on; null for no end
     * @param states in one of these; what is coming when empty
     * @param text words of its titles; null for all
     */
    public record Query(
            CentreId centre,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable EventKind kind,
            Set<EventState> states,
            @Nullable SeriesId series,
            @Nullable String topic,
            @Nullable String text,
            Paging paging,
            Locale language) {}

    private static final int AT_ONCE = 200;
    private static final Set<EventState> COMING =
            EnumSet.of(EventState.DRAFT, EventState.PUBLISHED, EventState.POSTPONED);

    public Optional<EventView> find(CentreId centre, EventId id, Actor actor, Locale language) {
        boolean staff = centreStaff.includes(actor, centre);
        return events.find(centre.value(), id)
                .filter(event -> event.isPublic() || staff)
                .map(event -> staff
                        ? views.of(event, language)
                        : takesPart(event, actor)
                                ? EventView.ofParticipant(event, language)
                                : EventView.of(event, language));
    }

    private boolean takesPart(ProgrammeEvent event, Actor actor) {
        return event.keepsSomethingForParticipants()
                && actor.isSignedIn()
                && participants.takesPart(actor.subject(), event.id().value());
    }

    /** For the staff of the centre: as it is this moment, drafts included. */
    public Page<EventView> list(Query query) {
        var zone = zone(query.centre);
        var from = query.from == null ? LocalDate.now(clock.withZone(zone)) : query.from;
        var selection = new Selection(
                query.centre.value(),
                query.states.isEmpty() ? COMING : query.states,
                query.kind,
                query.series,
                query.topic,
                from.atStartOfDay(zone).toInstant(),
                query.to == null
                        ? null
                        : query.to.plusDays(1).atStartOfDay(zone).toInstant());
        var after = query.paging
                .after()
                .map(cursor -> new Position(cursor.instant(0), cursor.uuid(1)))
                .orElse(null);
        int limit = query.paging.limit();
        var page = Page.of(sought(selection, Sought.of(query.text), after, limit + 1), limit, FindEvents::place);
        return new Page<>(views.of(page.items(), query.language), page.next());
    }

    /** Those with the words, read some at a time: a centre's period holds hundreds of events, not thousands. */
    private List<ProgrammeEvent> sought(Selection selection, Sought sought, @Nullable Position first, int most) {
        if (sought.isAnything()) {
            return events.list(selection, first, most);
        }
        var found = new ArrayList<ProgrammeEvent>();
        var after = first;
        List<ProgrammeEvent> some;
        do {
            some = events.list(selection, after, AT_ONCE);
            some.stream()
                    .filter(event -> isIn(event, sought))
                    .limit(most - found.size())
                    .forEach(found::add);
            after = some.isEmpty() ? after : position(some.getLast());
        } while (found.size() < most && some.size() == AT_ONCE);
        return found;
    }

    private static boolean isIn(ProgrammeEvent event, Sought sought) {
        var titles = event.details().titles();
        return sought.isIn(titles.pl(), titles.en(), titles.uk());
    }

    private static Position position(ProgrammeEvent event) {
        return new Position(event.details().start(), event.id().value());
    }

    private static Cursor place(ProgrammeEvent event) {
        return Cursor.of(event.details().start(), event.id());
    }

    private ZoneId zone(CentreId centre) {
        return centres.find(centre).map(Centre::zone).orElseThrow();
    }
}
