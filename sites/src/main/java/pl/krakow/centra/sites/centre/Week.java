package pl.krakow.centra.sites.centre;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.sites.look.Hours;
import pl.krakow.centra.sites.rooms.Openings;

/** The hours of the seven days from today on. */
record Week(List<Day> days) {

    record Day(LocalDate date, List<Hours> hours, boolean today) {}

    static @Nullable Week of(@Nullable Openings opening, LocalDate today) {
        return opening == null
                ? null
                : new Week(IntStream.range(0, 7)
                        .mapToObj(today::plusDays)
                        .map(date -> new Day(date, opening.on(date), date.equals(today)))
                        .toList());
    }
}
