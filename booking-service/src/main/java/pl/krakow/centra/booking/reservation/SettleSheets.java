package pl.krakow.centra.booking.reservation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.stereotype.Component;

import pl.krakow.centra.booking.reservation.domain.Arrival;
import pl.krakow.centra.booking.reservation.domain.DaySheets;
import pl.krakow.centra.booking.reservation.domain.SheetId;
import pl.krakow.centra.kit.centre.CentreCatalogue;

/**
 * Looks after sheets nobody comes by: finishes moves a crash left half done or gives them up, and passes on offers that
 * nobody answered. Safe to run in several processes at once, and safe against a mover who is merely slow: a move that
 * hasn't departed is voided where it would depart from before its claim is given back, so one of the two writes wins.
 */
@Slf4j
@Component
@RequiredArgsConstructor
class SettleSheets {

    private static final int MOST_AT_ONCE = 200;

    private final OnTheSheet onTheSheet;
    private final DaySheets sheets;
    private final ActsWithShares acts;
    private final CentreCatalogue centres;
    private final Clock clock;

    /** Settles what is due. Tells how many sheets it looked at. */
    int settle() {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var due = sheets.due(now, MOST_AT_ONCE);
        for (var sheet : due) {
            try {
                settle(sheet, now);
            } catch (RuntimeException e) {
                // The others shall not wait for this one; it stays due.
                log.warn("Couldn't settle {}", sheet, e);
            }
        }
        return due.size();
    }

    private void settle(SheetId id, Instant now) {
        var zone = centres.zoneOf(id.centre());
        for (var arrival : sheets.of(id, zone).arrivals()) {
            if (!arrival.promised() && !arrival.deadline().isAfter(now)) {
                settle(id, arrival, zone, now);
            }
        }
        onTheSheet.decide(id, zone, sheet -> {
            sheet.settleWaiting(now);
            return id;
        });
    }

    private void settle(SheetId id, Arrival arrival, ZoneId zone, Instant now) {
        boolean given = onTheSheet
                .decide(arrival.from(), zone, source -> source.voidMove(arrival.move()))
                .result();
        onTheSheet.decide(id, zone, sheet -> {
            if (given) {
                sheet.turnAway(arrival.move(), now);
            } else {
                sheet.arrive(arrival.move(), now);
            }
            return id;
        });
        acts.refresh(id.centre(), arrival.booking().id());
        log.info(
                "{} the move {} from {} to {}, {} after its deadline",
                given ? "Gave up" : "Finished",
                arrival.move(),
                arrival.from(),
                id,
                Duration.between(arrival.deadline(), now));
    }
}
