package pl.krakow.centra.booking.series;

import java.time.Instant;
import java.util.Optional;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.booking.BookingProblem;
import pl.krakow.centra.booking.reservation.ActsWithShares;
import pl.krakow.centra.booking.reservation.OnTheSheet;
import pl.krakow.centra.booking.reservation.PlaceBooking;
import pl.krakow.centra.booking.reservation.domain.DaySheet;
import pl.krakow.centra.booking.reservation.domain.RoomDay;
import pl.krakow.centra.booking.series.domain.Act;
import pl.krakow.centra.booking.series.domain.ActResult.Entry;
import pl.krakow.centra.booking.series.domain.ActResult.What;
import pl.krakow.centra.booking.series.domain.Occurrence;
import pl.krakow.centra.booking.series.domain.Reason;
import pl.krakow.centra.booking.series.domain.Series;
import pl.krakow.centra.kit.centre.CentreId;

/** Places occurrences, like any single booking. */
@Component
@RequiredArgsConstructor
class PlacingSteps {

    private final PlaceBooking placeBooking;
    private final OnTheSheet onTheSheet;
    private final ActsWithShares acts;
    private final SeriesDays days;
    private final Reasons reasons;

    Optional<Reason> promise(Series series, Act act, Occurrence occurrence, Instant until) {
        return place(series, act, occurrence, until);
    }

    Entry finish(Series series, Act act, Occurrence occurrence, Instant now) {
        if (act.isAllOrNothing()) {
            return isKept(series, act, occurrence, now)
                    ? new Entry(occurrence.original(), What.PLACED, null)
                    : new Entry(occurrence.original(), What.SKIPPED, Steps.INTERRUPTED);
        }
        return place(series, act, occurrence, null)
                .map(reason -> new Entry(occurrence.original(), What.SKIPPED, reason))
                .orElseGet(() -> new Entry(occurrence.original(), What.PLACED, null));
    }

    void release(Series series, Act act, Occurrence occurrence, Instant now) {
        dayOf(series, act, occurrence)
                .ifPresent(day -> onTheSheet.decide(day.sheet(), series.zone(), sheet -> {
                    sheet.breakPromise(occurrence.booking().value(), now);
                    return sheet;
                }));
        acts.giveUp(series.centre(), occurrence.booking(), occurrence.booking().value());
    }

    private boolean isKept(Series series, Act act, Occurrence occurrence, Instant now) {
        return dayOf(series, act, occurrence)
                .map(day -> onTheSheet
                        .decide(day.sheet(), series.zone(), sheet -> keep(sheet, occurrence, now))
                        .result())
                .orElse(false);
    }

    private static boolean keep(DaySheet sheet, Occurrence occurrence, Instant now) {
        return sheet.keepPromise(occurrence.booking().value(), now).isPresent()
                || sheet.find(occurrence.booking()).isPresent();
    }

    private Optional<Reason> place(Series series, Act act, Occurrence occurrence, @Nullable Instant promisedUntil) {
        var pattern = act.placing(series.patternOf(occurrence));
        var slot = pattern.slotOn(occurrence.date(), series.zone());
        if (slot.isEmpty()) {
            return Optional.of(new Reason(Reason.LOCAL_TIME_SKIPPED));
        }
        var outcome = placeBooking.handle(new PlaceBooking.Command(
                occurrence.booking(),
                new CentreId(series.centre()),
                pattern.room().room(),
                slot.get(),
                series.beneficiary(),
                pattern.details(),
                Steps.actor(act, series.centre()),
                series.id(),
                promisedUntil));
        return dayOf(series, act, occurrence)
                .map(day -> reasons.of(outcome, day))
                .orElseGet(() -> Optional.of(Reasons.reason(BookingProblem.ROOM_UNKNOWN)));
    }

    private Optional<RoomDay> dayOf(Series series, Act act, Occurrence occurrence) {
        return days.of(series, act.placing(series.patternOf(occurrence)).room(), occurrence.date());
    }
}
