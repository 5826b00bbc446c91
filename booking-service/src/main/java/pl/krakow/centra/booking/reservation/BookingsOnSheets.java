package pl.krakow.centra.booking.reservation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.booking.reservation.domain.Booking;
import pl.krakow.centra.booking.reservation.domain.DaySheet;
import pl.krakow.centra.booking.reservation.domain.DaySheets;
import pl.krakow.centra.booking.reservation.domain.TimeSlot;
import pl.krakow.centra.booking.rooms.domain.BookingsAhead;
import pl.krakow.centra.booking.rooms.domain.Lending;
import pl.krakow.centra.booking.rooms.domain.RoomId;
import pl.krakow.centra.kit.centre.CentreCatalogue;

/** Reads from the sheets what rooms and hours are still needed for. */
@Component
@RequiredArgsConstructor
class BookingsOnSheets implements BookingsAhead {

    private static final LocalDate LAST_DATE = LocalDate.of(2999, 12, 31);

    private final DaySheets sheets;
    private final Alternatives alternatives;
    private final CentreCatalogue centres;
    private final Clock clock;

    @Override
    public List<Ahead> of(String centre, Instant from) {
        // A day earlier, because the date at the centre may be behind that of any other zone.
        var first =
                from.minus(Duration.ofDays(1)).atZone(centres.zoneOf(centre)).toLocalDate();
        try (var found = sheets.between(centre, first, LAST_DATE, null, null)) {
            return found.flatMap(sheet -> sheet.bookings().stream()
                            .filter(Booking::isLive)
                            .filter(booking -> booking.slot().end().isAfter(from))
                            .map(booking -> ahead(sheet, booking)))
                    .sorted(Comparator.comparing(Ahead::start).thenComparing(Ahead::id))
                    .toList();
        }
    }

    private static Ahead ahead(DaySheet sheet, Booking booking) {
        return new Ahead(
                booking.id().value(),
                booking.room(),
                sheet.id().date(),
                booking.slot().start(),
                booking.slot().end(),
                booking.state().name(),
                booking.details().title(),
                booking.details().expectedPeople(),
                booking.details().equipment());
    }

    @Override
    public List<Offer> insteadOf(Ahead booking, Lending terms) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var slot = new TimeSlot(booking.start(), booking.end());
        return alternatives
                .to(
                        slot,
                        booking.room(),
                        booking.expectedPeople(),
                        booking.equipment(),
                        terms,
                        centres.zoneOf(terms.centre()),
                        now,
                        _ -> List.of())
                .stream()
                .map(offer -> new Offer(
                        new RoomId(terms.centre(), offer.roomId()),
                        offer.start().toInstant(),
                        offer.end().toInstant()))
                .toList();
    }
}
