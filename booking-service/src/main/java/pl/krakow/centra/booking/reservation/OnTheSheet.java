package pl.krakow.centra.booking.reservation;

import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.booking.reservation.domain.BookingId;
import pl.krakow.centra.booking.reservation.domain.DaySheet;
import pl.krakow.centra.booking.reservation.domain.DaySheets;
import pl.krakow.centra.booking.reservation.domain.SheetId;
import pl.krakow.centra.kit.race.Attempts;
import pl.krakow.centra.kit.race.Turns;

/**
 * The one door to a day sheet for whoever changes it: loads the sheet, lets it decide, saves what changed. When someone
 * else saved first, the decision is made again on what they left, see {@link Attempts}.
 */
@Component
@RequiredArgsConstructor
public class OnTheSheet {

    private final DaySheets sheets;
    private final Turns turns;

    /** What was decided, and the sheet as it is after that. */
    public record Answer<R>(DaySheet sheet, R result) {}

    /** @param decision asked again on a fresh sheet after each lost race; it must have no other effect */
    public <R> Answer<R> decide(SheetId id, ZoneId zone, Function<DaySheet, R> decision) {
        return turns.inTurn(id, () -> attempt(() -> sheets.of(id, zone), decision));
    }

    /**
     * The same where the sheet may well be blank still: it is decided on as a blank one, and written if there is none. If
     * there is one after all, that very command brings it, and it is decided on as it is. So whoever is first on a sheet
     * comes with one command, and nobody with more than two.
     */
    public <R> Answer<R> decideFirst(SheetId id, ZoneId zone, Function<DaySheet, R> decision) {
        return turns.inTurn(id, () -> {
            var blank = DaySheet.blank(id, zone);
            var result = decision.apply(blank);
            if (!blank.isChanged()) {
                return attempt(() -> sheets.of(id, zone), decision);
            }
            var there = sheets.saveFirst(blank);
            if (there.isEmpty()) {
                return new Answer<>(blank, result);
            }
            var brought = new ArrayDeque<>(List.of(there.get()));
            return attempt(() -> brought.isEmpty() ? sheets.of(id, zone) : brought.remove(), decision);
        });
    }

    /** The same on the sheet this booking is on, wherever it moves meanwhile; nothing when the centre has no such booking. */
    public <R> Optional<Answer<R>> decide(String centre, BookingId booking, Function<DaySheet, R> decision) {
        return sheets.holding(centre, booking)
                .flatMap(found -> turns.inTurn(
                        found.id(), () -> attemptIfFound(() -> sheets.holding(centre, booking), decision)));
    }

    private <R> Answer<R> attempt(Supplier<DaySheet> load, Function<DaySheet, R> decision) {
        return attemptIfFound(() -> Optional.of(load.get()), decision).orElseThrow();
    }

    private <R> Optional<Answer<R>> attemptIfFound(Supplier<Optional<DaySheet>> load, Function<DaySheet, R> decision) {
        return Attempts.untilWon(() -> {
            var loaded = load.get();
            if (loaded.isEmpty()) {
                return Optional.of(Optional.empty());
            }
            var sheet = loaded.get();
            var result = decision.apply(sheet);
            return sheet.isChanged() && !sheets.save(sheet)
                    ? Optional.empty()
                    : Optional.of(Optional.of(new Answer<>(sheet, result)));
        });
    }
}
