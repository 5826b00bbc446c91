package pl.krakow.centra.booking.series.rrule;

import pl.krakow.centra.booking.series.domain.Recurrences;

/** The library for tests of other packages. */
public final class Rules {

    private Rules() {}

    public static Recurrences byLibrary() {
        return new LibraryRecurrences();
    }
}
