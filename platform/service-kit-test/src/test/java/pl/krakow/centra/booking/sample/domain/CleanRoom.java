package pl.krakow.centra.booking.sample.domain;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import pl.krakow.centra.kit.centre.CentreId;

/** Keeps every rule. */
public record CleanRoom(CentreId centre, List<String> equipment) {
    public LocalDate today(Clock clock) {
        return LocalDate.now(clock);
    }
}
