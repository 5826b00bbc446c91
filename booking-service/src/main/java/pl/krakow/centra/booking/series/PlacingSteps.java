package pl.krakow.centra.booking.series;

import java.time.Instant;
import java.util.Optional;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.booking.BookingProblem;
import pl.krakow.centra.booking.reservation.OnTheSheet;
import pl.krakow.centra.booking.reservation.PlaceBooking;
import pl.krakow.centra.booking.reservation.domain.DaySheet;
import pl.krakow.centra.booking.reservation.domain.Refusal;
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
    private final SeriesDays days;
    private final Reasons reasons;

    Optional<Reason> promise(Series series, Act act, Occurrence occurrence, Instant until) {
        return place(series, act, occurrence, until);
    }

    Entry finish(Series series, Act act, Occurrence occurrence, Instant now) {
        if (act.isAllOrNothing()) {
            return isKept(series, occurrence, now)
                    ? new Entry(occurrence.original(), What.PLACED, null)
                    : new Entry(occurrence.original(), What.SKIPPED, Steps.INTERRUPTED);
        }
        return place(series, act, occurrence, null)
                .map(reason -> new Entry(occurrence.original(), What.SKIPPED, reason))
                .orElseGet(() -> new Entry(occurrence.original(), What.PLACED, null));
    }

    void release(Series series, Occurrence occurrence, Instant now) {
        days.of(series, series.patternOf(occurrence).room(), occurrence.date())
                .ifPresent(day -> onTheSheet.decide(day.sheet(), series.zone(), sheet -> {
                    sheet.breakPromise(occurrence.booking().value(), now);
                    return sheet;
                }));
    }

    private boolean isKept(Series series, Occurrence occurrence, Instant now) {
        return days.of(series, series.patternOf(occurrence).room(), occurrence.date())
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
        var pattern = series.patternOf(occurrence);
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
        return switch (outcome) {
            case PlaceBooking.Outcome.Placed _ -> Optional.empty();
            case PlaceBooking.Outcome.Refused refused -> Optional.of(reason(refused.refusal(), series, occurrence));
            case PlaceBooking.Outcome.RoomUnknown() -> Optional.of(Reasons.reason(BookingProblem.ROOM_UNKNOWN));
            case PlaceBooking.Outcome.BeneficiaryUnknown() ->
                Optional.of(Reasons.reason(BookingProblem.BENEFICIARY_UNKNOWN));
            case PlaceBooking.Outcome.OnlyStaffGoOverQuota() ->
                Optional.of(Reasons.reason(BookingProblem.ONLY_STAFF_GO_OVER_QUOTA));
            case PlaceBooking.Outcome.NotYourBeneficiary() ->
                Optional.of(Reasons.reason(BookingProblem.NOT_YOUR_BENEFICIARY));
            case PlaceBooking.Outcome.BeneficiaryUnverified() ->
                Optional.of(Reasons.reason(BookingProblem.BENEFICIARY_UNVERIFIED));
            case PlaceBooking.Outcome.RegulationsOutdated _ ->
                Optional.of(Reasons.reason(BookingProblem.REGULATIONS_OUTDATED));
        };
    }

    private Reason reason(Refusal refusal, Series series, Occurrence occurrence) {
        return days.of(series, series.patternOf(occurrence).room(), occurrence.date())
                .map(day -> reasons.of(refusal, day))
                .orElseGet(() -> Reasons.reason(BookingProblem.ROOM_UNKNOWN));
    }
}
