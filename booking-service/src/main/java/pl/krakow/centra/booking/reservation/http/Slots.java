package pl.krakow.centra.booking.reservation.http;

import java.time.OffsetDateTime;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.booking.BookingProblem;
import pl.krakow.centra.booking.FieldProblems;
import pl.krakow.centra.booking.Periods;
import pl.krakow.centra.booking.reservation.domain.TimeSlot;

/** The time a request names in its members {@code start} and {@code end}. */
@Component
@RequiredArgsConstructor
class Slots {

    private final Periods periods;
    private final FieldProblems fieldProblems;

    TimeSlot of(OffsetDateTime start, OffsetDateTime end) {
        periods.checkTime("/start", start);
        periods.checkTime("/end", end);
        if (!start.isBefore(end)) {
            throw fieldProblems.refusal("/end", BookingProblem.END_NOT_AFTER_START);
        }
        return new TimeSlot(start.toInstant(), end.toInstant());
    }
}
