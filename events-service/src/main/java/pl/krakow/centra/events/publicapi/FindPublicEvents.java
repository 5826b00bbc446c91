package pl.krakow.centra.events.publicapi;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.publicapi.Filter.Circle;
import pl.krakow.centra.events.publicapi.PublicEventView.Listing;
import pl.krakow.centra.events.publicapi.Showcase.Order;
import pl.krakow.centra.events.publicapi.Showcase.Place;
import pl.krakow.centra.events.publicapi.domain.SearchWords;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.problem.KitProblem;
import pl.krakow.centra.kit.problem.Problem;
import pl.krakow.centra.kit.web.Cursor;
import pl.krakow.centra.kit.web.Page;
import pl.krakow.centra.kit.web.Paging;

/** Finds what is public, in one query each time. What it knows is at most some seconds behind the programme. */
@Component
@RequiredArgsConstructor
public class FindPublicEvents {

    private final Showcase showcase;
    private final OnTheMap map;
    private final CentreCatalogue centres;
    private final PublicApiSettings settings;
    private final Clock clock;

    /** Public events, as they are shown in lists and feeds. */
    public record Found(List<ShownEvent> events, @Nullable String next) {}

    public Listing list(Filter filter, Order order, Paging paging, Locale language) {
        var found = find(filter, order, paging);
        return new Listing(views(found.events, language), found.next, null);
    }

    /** A page may show fewer than its limit where nearness matters, and still have a next one. */
    public Found find(Filter filter, Order order, Paging paging) {
        if (filter.nothing()) {
            return new Found(List.of(), null);
        }
        var after = paging.after().map(cursor -> place(cursor, order)).orElse(null);
        var page = Page.of(
                showcase.list(filter, order, after, paging.limit() + 1), paging.limit(), event -> place(event, order));
        return new Found(near(page.items(), filter.near()), page.next());
    }

    /**
     * What changed, in the order of the changes, what is gone included. Who takes every page, again and again from the
     * moment the last one names, has exactly what is public.
     *
     * @param since from that moment on; what changed at it comes once more
     */
    public Listing harvest(@Nullable CentreId centre, Instant since, Paging paging, Locale language) {
        // First how far it is complete, then what there is: never the other way round.
        var visible = showcase.log().visible();
        var after = paging.after().map(FindPublicEvents::harvested).orElse(null);
        var found = showcase.changed(centre == null ? null : centre.value(), since, after, visible, paging.limit() + 1);
        var page = Page.of(found, paging.limit(), event -> Cursor.of(event.modified(), "harvest"));
        return new Listing(views(page.items(), language), page.next(), visible);
    }

    public Optional<ShownEvent> find(CentreId centre, UUID id) {
        return showcase.find(centre.value(), id);
    }

    /** For a calendar: the recent past and what is coming, soonest first. */
    public List<ShownEvent> forCalendar(Filter filter) {
        var from = clock.instant().minus(settings.calendarBack());
        return showcase.list(since(filter, from), Order.START, null, settings.calendarMost());
    }

    /** For who wants to learn what is new: what changed last comes first. */
    public List<ShownEvent> news(Filter filter) {
        return showcase.list(since(filter, null), Order.CHANGED_DOWN, null, settings.newsMost());
    }

    /** When anything in what feeds show may last have changed: an event, or the day from which they show. */
    public Instant lastChange() {
        var zone = centres.city().zone();
        var today = LocalDate.now(clock.withZone(zone)).atStartOfDay(zone).toInstant();
        var visible = showcase.log().visible();
        var last = visible.isAfter(today) ? visible : today;
        var thisSecond = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        // HTTP counts in seconds: what changed in this one may change once more in it.
        return last.isBefore(thisSecond) ? last : thisSecond.minusSeconds(1);
    }

    private static Filter since(Filter filter, @Nullable Instant from) {
        return new Filter(
                filter.centres(),
                from,
                null,
                Set.of(),
                filter.kinds(),
                filter.series(),
                filter.topics(),
                filter.keywords(),
                filter.allKeywords(),
                filter.noKeywords(),
                filter.languages(),
                filter.audience(),
                filter.age(),
                filter.online(),
                null,
                filter.words(),
                null,
                filter.nothing());
    }

    private List<PublicEventView> views(List<ShownEvent> events, Locale language) {
        var now = clock.instant();
        return events.stream()
                .map(event -> PublicEventView.of(event, centres.zoneOf(event.centre()), language, now))
                .toList();
    }

    private List<ShownEvent> near(List<ShownEvent> events, @Nullable Circle near) {
        return near == null
                ? events
                : events.stream()
                        .filter(event -> map.of(event.there().event()).stream().anyMatch(near::has))
                        .toList();
    }

    private static Instant harvested(Cursor cursor) {
        if (!cursor.text(1).equals("harvest")) {
            throw new Problem(KitProblem.CURSOR_MALFORMED);
        }
        return cursor.instant(0);
    }

    private static Place place(Cursor cursor, Order order) {
        if (!cursor.text(2).equals(order.word())) {
            throw new Problem(KitProblem.CURSOR_MALFORMED);
        }
        return new Place(order.isByName() ? cursor.text(0) : cursor.instant(0), cursor.uuid(1));
    }

    private static Cursor place(ShownEvent shown, Order order) {
        var event = shown.there().event();
        var key = switch (order) {
            case START, START_DOWN -> event.start().toInstant();
            case END, END_DOWN -> event.end().toInstant();
            case NAME, NAME_DOWN -> SearchWords.sortKey(event.titles().pl());
            case MODIFIED, MODIFIED_DOWN -> shown.modified();
            case CHANGED_DOWN -> shown.there().changed();
        };
        return Cursor.of(key, shown.id(), order.word());
    }
}
