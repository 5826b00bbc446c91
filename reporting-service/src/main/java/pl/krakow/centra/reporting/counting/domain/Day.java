package pl.krakow.centra.reporting.counting.domain;

import java.time.LocalDate;

/** One local date at one centre: the smallest piece of time a report is made of. */
public record Day(String centre, LocalDate date) {

    public Day {
        if (centre.isBlank()) {
            throw new Uncountable("a day belongs to a centre");
        }
    }
}
