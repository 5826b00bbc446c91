package pl.krakow.centra.events.programme;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

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
import pl.krakow.centra.kit.web.Cursor;
import pl.krakow.centra.kit.web.Page;
import pl.krakow.centra.kit.web.Paging;

/** Shows events: what was announced to everybody, everything else to the staff of its centre. */
@Component
@RequiredArgsConstructor
public class FindEvents {

    private final ProgrammeEvents events;
    private final StaffViews views;
    private final CentreCatalogue centres;
    private final Clock clock;

    /**
     * @param centre one centre, or null for the whole city
     * @param from the first local date an event may still be running on; null for today
     * @param to the last local date an event may begin on; null for no end
     * @param states in one of these; only staff see drafts
     */
    public record Query(
            @Nullable CentreId centre,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable EventKind kind,
            Set<EventState> states,
            @Nullable SeriesId series,
            @Nullable String topic,
            Paging paging,
            Actor actor,
            Locale language) {}

    /** What came of asking for a list. */
    public sealed interface Listed {

        record Listing(Page<EventView> page) implements Listed {}

        /** Only staff of the centre see drafts. */
        record ForStaffOnly() implements Listed {}
    }

    public Optional<EventView> find(CentreId centre, EventId id, Actor actor, Locale language) {
        boolean staff = isStaff(actor, centre);
        return events.find(centre.value(), id)
                .filter(event -> event.isPublic() || staff)
                .map(event -> staff ? views.of(event, language) : EventView.of(event, language));
    }

    public Listed list(Query query) {
        boolean staff = query.centre != null && isStaff(query.actor, query.centre);
        if (query.states.contains(EventState.DRAFT) && !staff) {
            return new Listed.ForStaffOnly();
        }
        ZoneId zone = query.centre == null ? centres.city().zone() : zone(query.centre);
        LocalDate from = query.from == null ? LocalDate.now(clock.withZone(zone)) : query.from;
        Selection selection = new Selection(
                query.centre == null ? null : query.centre.value(),
                query.states.isEmpty() ? Set.of(EventState.PUBLISHED) : query.states,
                !staff,
                query.kind,
                query.series,
                query.topic,
                from.atStartOfDay(zone).toInstant(),
                query.to == null
                        ? null
                        : query.to.plusDays(1).atStartOfDay(zone).toInstant());
        Position after = query.paging
                .after()
                .map(cursor -> new Position(cursor.instant(0), cursor.uuid(1)))
                .orElse(null);
        int limit = query.paging.limit();
        var page = Page.of(events.list(selection, after, limit + 1), limit, FindEvents::place);
        var shown = staff
                ? views.of(page.items(), query.language)
                : page.items().stream()
                        .map(event -> EventView.of(event, query.language))
                        .toList();
        return new Listed.Listing(new Page<>(shown, page.next()));
    }

    private static Cursor place(ProgrammeEvent event) {
        return Cursor.of(event.details().start(), event.id());
    }

    private boolean isStaff(Actor actor, CentreId centre) {
        return actor.isStaffOf(centre, LocalDate.now(clock.withZone(zone(centre))));
    }

    private ZoneId zone(CentreId centre) {
        return centres.find(centre).map(Centre::zone).orElseThrow();
    }
}
