package pl.krakow.centra.booking.rooms;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.booking.rooms.domain.BookingsAhead;
import pl.krakow.centra.booking.rooms.domain.BookingsAhead.Ahead;
import pl.krakow.centra.booking.rooms.domain.Change;
import pl.krakow.centra.booking.rooms.domain.Hours;
import pl.krakow.centra.booking.rooms.domain.HoursRegister;
import pl.krakow.centra.booking.rooms.domain.Lending;
import pl.krakow.centra.booking.rooms.domain.OpeningHours;
import pl.krakow.centra.booking.rooms.domain.PublicHolidays;
import pl.krakow.centra.booking.rooms.domain.Revised;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.web.Revision;

/**
 * Changes when a centre is open. Bookings that would lie outside the hours are named first; they stay where they are
 * only when whoever changes the hours has said that they are to. A booking made in the moment of the change isn't named:
 * to keep everybody out of a time for certain, close it.
 */
@Component
@RequiredArgsConstructor
public class ChangeOpeningHours {

    private final HoursRegister register;
    private final PublicHolidays holidays;
    private final BookingsAhead bookings;
    private final Clock clock;

    /**
     * @param change what the hours become, made of what they are
     * @param keepBookings whether bookings outside the new hours stay
     */
    public record Command(
            CentreId centre,
            ZoneId zone,
            Revision seen,
            UnaryOperator<OpeningHours> change,
            boolean keepBookings,
            @Nullable String reason,
            Actor actor) {}

    /** What came of it. */
    public sealed interface Outcome {

        record Changed(Revised<Lending> lending) implements Outcome {}

        record Stale() implements Outcome {}

        /** Nothing was changed: these would be outside, and nobody has said that they stay. */
        record BookingsOutside(List<AffectedBooking> bookings) implements Outcome {}

        record CentreLendsNothing() implements Outcome {}
    }

    public Outcome handle(Command command) {
        var found = register.findRevised(command.centre().value());
        if (found.isEmpty()) {
            return new Outcome.CentreLendsNothing();
        }
        if (!command.seen().matches(found.get().revision())) {
            return new Outcome.Stale();
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var lending = found.get().value();
        var hours = command.change().apply(lending.openingHours());
        if (!command.keepBookings()) {
            var outside = outside(lending, hours, command.zone(), now);
            if (!outside.isEmpty()) {
                return new Outcome.BookingsOutside(outside);
            }
        }
        var change = new Change(Change.Kind.CHANGED, command.actor().subject(), now, command.reason());
        return register.change(lending.centre(), hours, found.get().revision(), change)
                ? new Outcome.Changed(register.findRevised(lending.centre()).orElseThrow())
                : new Outcome.Stale();
    }

    /** Which bookings such a change would leave outside the hours that are within them now; nothing is changed. */
    public Optional<List<AffectedBooking>> preview(CentreId centre, ZoneId zone, UnaryOperator<OpeningHours> change) {
        return register.findRevised(centre.value())
                .map(Revised::value)
                .map(lending -> outside(lending, change.apply(lending.openingHours()), zone, clock.instant()));
    }

    private List<AffectedBooking> outside(Lending lending, OpeningHours hours, ZoneId zone, Instant now) {
        var terms = new Lending(lending.centre(), hours, lending.regulationsVersion());
        var outside = bookings.of(lending.centre(), now).stream()
                .filter(booking -> isWithin(booking, lending.openingHours(), zone))
                .filter(booking -> !isWithin(booking, hours, zone))
                .toList();
        return AffectedBooking.of(outside, zone, booking -> bookings.insteadOf(booking, terms));
    }

    /** Whether staff could place it there; what staff placed in hours of their own is not outside. */
    private boolean isWithin(Ahead booking, OpeningHours hours, ZoneId zone) {
        return hours.onForStaff(booking.date(), holidays).stream()
                .anyMatch(open -> covers(open, booking.date(), zone, booking.start(), booking.end()));
    }

    private static boolean covers(Hours open, LocalDate date, ZoneId zone, Instant start, Instant end) {
        var from = date.atTime(open.from()).atZone(zone).toInstant();
        var to = open.untilMidnight()
                ? date.plusDays(1).atStartOfDay(zone).toInstant()
                : date.atTime(open.to()).atZone(zone).withLaterOffsetAtOverlap().toInstant();
        return !start.isBefore(from) && !end.isAfter(to);
    }
}
