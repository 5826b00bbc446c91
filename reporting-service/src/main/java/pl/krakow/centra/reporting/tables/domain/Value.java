package pl.krakow.centra.reporting.tables.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/** A cell of a table. */
public sealed interface Value {

    record Text(String text) implements Value {}

    /** Rounded already: what is shown is what is written to every file. */
    record Amount(BigDecimal amount) implements Value {}

    record Day(LocalDate date) implements Value {}

    /** There is nothing to say here. */
    record Nothing() implements Value {}

    static Value of(String text) {
        return new Text(text);
    }

    static Value of(long amount) {
        return new Amount(BigDecimal.valueOf(amount));
    }

    static Value of(BigDecimal amount) {
        return new Amount(amount);
    }

    static Value of(LocalDate date) {
        return new Day(date);
    }

    /** Minutes as hours, to the hundredth. */
    static Value hours(long minutes) {
        return new Amount(BigDecimal.valueOf(minutes).divide(BigDecimal.valueOf(60), 2, RoundingMode.HALF_UP));
    }

    static Value nothing() {
        return new Nothing();
    }
}
