package pl.krakow.centra.booking.reservation.domain;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;

/**
 * Tells which of several sheets a booking is on, whatever moment of a move they were read at. The sheets were read one
 * after the other, so they may show the booking on two (the later revision is the true one), or only its trace (then it
 * is where the trace points, arrived or just arriving).
 */
public final class Whereabouts {

    private static final int MOST_MOVES = 50;

    private Whereabouts() {}

    /**
     * @param holding the sheets on which something is written of the booking
     * @param load reads another sheet of it, if it exists
     */
    public static Optional<DaySheet> of(
            BookingId id, Collection<DaySheet> holding, Function<SheetId, Optional<DaySheet>> load) {
        var latest = holding.stream()
                .filter(sheet -> sheet.find(id).isPresent())
                .max(Comparator.comparingLong(
                                (DaySheet sheet) -> sheet.find(id).orElseThrow().revision())
                        .thenComparing(sheet -> !isTrace(sheet, id)));
        for (int move = 0; move < MOST_MOVES && latest.isPresent() && isTrace(latest.get(), id); move++) {
            latest = followed(id, latest.get(), load);
        }
        return latest.filter(sheet -> !isTrace(sheet, id));
    }

    private static boolean isTrace(DaySheet sheet, BookingId id) {
        return sheet.find(id).orElseThrow().departure() != null;
    }

    private static Optional<DaySheet> followed(
            BookingId id, DaySheet from, Function<SheetId, Optional<DaySheet>> load) {
        var trace = from.find(id).orElseThrow();
        var departure = trace.departure();
        if (departure == null) {
            return Optional.of(from);
        }
        return load.apply(departure.to())
                .map(to -> {
                    to.arrive(departure.move(), trace.steps().getLast().at());
                    return to;
                })
                .filter(to -> to.find(id).isPresent());
    }
}
