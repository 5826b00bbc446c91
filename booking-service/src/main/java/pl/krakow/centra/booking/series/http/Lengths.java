package pl.krakow.centra.booking.series.http;

import java.time.Duration;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.booking.BookingProblem;
import pl.krakow.centra.booking.FieldProblems;

/** How long one meeting of a series may last, before any room is asked: more than no time, and a day at most. */
@Component
@RequiredArgsConstructor
class Lengths {

    private static final Duration DAY = Duration.ofDays(1);

    private final FieldProblems fieldProblems;

    void check(Duration length) {
        if (!length.isPositive() || length.compareTo(DAY) > 0) {
            throw fieldProblems.refusal("/duration", BookingProblem.LENGTH_OUT_OF_RANGE);
        }
    }
}
