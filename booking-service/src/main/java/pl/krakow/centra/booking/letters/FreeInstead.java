package pl.krakow.centra.booking.letters;

import java.time.Clock;
import java.util.List;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.booking.letters.domain.Words.Place;
import pl.krakow.centra.booking.reservation.Alternatives;
import pl.krakow.centra.booking.reservation.domain.Booking;
import pl.krakow.centra.booking.reservation.domain.DaySheet;
import pl.krakow.centra.booking.rooms.domain.Lendings;

/** What could be had instead of a booking the centre took back, as it was free when the letter was written. */
@Component
@RequiredArgsConstructor
class FreeInstead {

    private final Alternatives alternatives;
    private final Lendings lendings;
    private final Clock clock;

    List<Place> to(DaySheet sheet, Booking booking) {
        return lendings
                .lendingOf(sheet.id().centre())
                .map(lending -> alternatives.to(
                        booking.slot(), booking.room(), booking.details(), lending, sheet.zone(), clock.instant()))
                .orElse(List.of())
                .stream()
                .map(free -> new Place(
                        free.roomId(), free.start().toInstant(), free.end().toInstant()))
                .toList();
    }
}
