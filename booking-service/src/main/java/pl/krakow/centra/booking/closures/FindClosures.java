package pl.krakow.centra.booking.closures;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.booking.closures.ClosureView.Decision;
import pl.krakow.centra.booking.closures.ClosureView.HitView;
import pl.krakow.centra.booking.closures.domain.Closure;
import pl.krakow.centra.booking.closures.domain.Closure.Hit;
import pl.krakow.centra.booking.closures.domain.ClosureId;
import pl.krakow.centra.booking.closures.domain.Closures;
import pl.krakow.centra.booking.closures.domain.Closures.Stored;
import pl.krakow.centra.booking.reservation.Alternative;
import pl.krakow.centra.booking.reservation.Alternatives;
import pl.krakow.centra.booking.reservation.domain.Booking;
import pl.krakow.centra.booking.reservation.domain.BookingId;
import pl.krakow.centra.booking.reservation.domain.DaySheet;
import pl.krakow.centra.booking.reservation.domain.DaySheets;
import pl.krakow.centra.booking.rooms.domain.Lendings;
import pl.krakow.centra.kit.centre.CentreId;

/** Shows closures, and on each booking hit what has become of it, as the day sheets say at that moment. */
@Component
@RequiredArgsConstructor
public class FindClosures {

    /** How many open decisions get alternatives worked out; the others get theirs when these are decided. */
    private static final int WITH_ALTERNATIVES = 20;

    private final Closures closures;
    private final DaySheets sheets;
    private final Alternatives alternatives;
    private final Lendings lendings;
    private final Clock clock;

    private record Fate(Hit hit, DaySheet sheet, Booking booking, Decision decision) {}

    public Optional<ClosureView> find(CentreId centre, ClosureId id, ZoneId zone) {
        return closures.find(centre.value(), id).map(stored -> show(stored, zone));
    }

    /** Those that last until that date or longer, by their first date; without the bookings they hit. */
    public List<ClosureView> list(CentreId centre, LocalDate from, ZoneId zone) {
        return closures.lasting(centre.value(), from).stream()
                .map(stored -> view(stored, fates(stored.closure()), null, zone))
                .toList();
    }

    /** With every booking it hit. */
    public ClosureView show(Stored stored, ZoneId zone) {
        var fates = fates(stored.closure());
        var hits = new ArrayList<HitView>();
        int offered = 0;
        for (var fate : fates) {
            boolean offer = fate.decision() == Decision.OPEN && offered++ < WITH_ALTERNATIVES;
            hits.add(hit(fate, offer ? instead(fate, stored.closure(), zone) : List.of(), zone));
        }
        return view(stored, fates, hits, zone);
    }

    private List<Alternative> instead(Fate fate, Closure closure, ZoneId zone) {
        var booking = fate.booking();
        return lendings.lendingOf(closure.plan().centre())
                .map(lending ->
                        alternatives.to(booking.slot(), booking.room(), booking.details(), lending, zone, now()))
                .orElse(List.of());
    }

    private List<Fate> fates(Closure closure) {
        if (closure.hits().isEmpty()) {
            return List.of();
        }
        var dates = closure.hits().stream().map(Hit::date).sorted().toList();
        Map<BookingId, DaySheet> sheetOf = new HashMap<>();
        try (var found = sheets.between(closure.plan().centre(), dates.getFirst(), dates.getLast(), null, null)) {
            found.forEach(sheet -> sheet.bookings().stream()
                    .filter(booking -> closure.hit(booking.id()).isPresent())
                    .filter(booking -> booking.isLive() || !sheetOf.containsKey(booking.id()))
                    .forEach(booking -> sheetOf.put(booking.id(), sheet)));
        }
        var now = now();
        return closure.hits().stream()
                .flatMap(hit -> fate(hit, sheetOf.get(hit.booking()), closure, now).stream())
                .sorted(Comparator.comparing(
                                (Fate fate) -> fate.booking().slot().start())
                        .thenComparing(fate -> fate.hit().booking().value()))
                .toList();
    }

    private static Optional<Fate> fate(Hit hit, @Nullable DaySheet sheet, Closure closure, Instant now) {
        return sheet == null
                ? Optional.empty()
                : sheet.find(hit.booking())
                        .map(booking -> new Fate(hit, sheet, booking, decision(booking, sheet, closure, now)));
    }

    private static Decision decision(Booking booking, DaySheet sheet, Closure closure, Instant now) {
        return switch (booking.state()) {
            case MOVED -> Decision.MOVED;
            case WITHDRAWN, DECLINED -> Decision.WITHDRAWN;
            case CANCELLED -> Decision.GIVEN_UP;
            case COMPLETED, NO_SHOW -> Decision.PASSED;
            case REQUESTED, CONFIRMED, CHECKED_IN -> {
                if (!closure.isClosing()) {
                    yield Decision.STANDS;
                }
                if (!isStillClosed(booking, sheet, closure)) {
                    yield Decision.MOVED;
                }
                if (closure.kept().containsKey(booking.id())) {
                    yield Decision.KEPT;
                }
                yield booking.slot().end().isAfter(now) ? Decision.OPEN : Decision.PASSED;
            }
        };
    }

    private static boolean isStillClosed(Booking booking, DaySheet sheet, Closure closure) {
        return sheet.closings().stream()
                .filter(closing -> closing.closure().equals(closure.id().value()))
                .anyMatch(closing -> sheet.id().touch(closing.room(), booking.room())
                        && booking.claim().overlaps(closing.slot()));
    }

    private static HitView hit(Fate fate, List<Alternative> instead, ZoneId zone) {
        var booking = fate.booking();
        return new HitView(
                booking.id().value(),
                booking.room().room(),
                booking.slot().start().atZone(zone).toOffsetDateTime(),
                booking.slot().end().atZone(zone).toOffsetDateTime(),
                booking.state().name(),
                booking.details().title(),
                booking.beneficiary().value(),
                booking.details().expectedPeople(),
                fate.decision(),
                instead);
    }

    private static ClosureView view(Stored stored, List<Fate> fates, @Nullable List<HitView> hits, ZoneId zone) {
        var closure = stored.closure();
        var plan = closure.plan();
        var hours = plan.hours();
        return new ClosureView(
                closure.id().value(),
                plan.centre(),
                plan.rooms().stream().sorted().toList(),
                plan.from(),
                plan.to(),
                hours == null
                        ? null
                        : new ClosureView.HoursView(
                                hours.from().toString(), hours.to().toString()),
                plan.reason(),
                closure.state(),
                Math.toIntExact(fates.stream()
                        .filter(fate -> fate.decision() == Decision.OPEN)
                        .count()),
                hits,
                closure.steps().stream()
                        .map(step -> new ClosureView.StepView(
                                step.kind(), step.by(), step.at().atZone(zone).toOffsetDateTime(), step.reason()))
                        .toList(),
                stored.revision());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
