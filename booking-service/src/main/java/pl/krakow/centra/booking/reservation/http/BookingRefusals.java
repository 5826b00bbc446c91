package pl.krakow.centra.booking.reservation.http;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

import pl.krakow.centra.booking.BookingProblem;
import pl.krakow.centra.booking.fairness.http.FairnessProblems;
import pl.krakow.centra.booking.reservation.Alternative;
import pl.krakow.centra.booking.reservation.domain.BookingState;
import pl.krakow.centra.booking.reservation.domain.Refusal;
import pl.krakow.centra.kit.problem.Problem;

/** Refusals of the domain in the words of HTTP. */
final class BookingRefusals {

    private static final String ALTERNATIVES = "alternatives";

    private BookingRefusals() {}

    static Problem of(Refusal refusal, List<Alternative> alternatives) {
        return switch (refusal) {
            case Refusal.RoomTaken(var cause) ->
                new Problem(BookingProblem.ROOM_NOT_AVAILABLE)
                        .with("reason", cause)
                        .with(ALTERNATIVES, alternatives);
            case Refusal.OutsideOpeningHours() ->
                new Problem(BookingProblem.OUTSIDE_OPENING_HOURS).with(ALTERNATIVES, alternatives);
            case Refusal.NoLongerLent(var from) ->
                new Problem(BookingProblem.NO_LONGER_LENT)
                        .arguments(text(from))
                        .with("from", from)
                        .with(ALTERNATIVES, alternatives);
            case Refusal.NotLentTo(var _, var lentTo) ->
                new Problem(BookingProblem.NOT_LENT_TO_THIS_KIND)
                        .with("lentTo", lentTo)
                        .with(ALTERNATIVES, alternatives);
            case Refusal.RoomTooSmall(var capacity) ->
                new Problem(BookingProblem.ROOM_TOO_SMALL)
                        .arguments(capacity)
                        .with("capacity", capacity)
                        .with(ALTERNATIVES, alternatives);
            case Refusal.InThePast() -> new Problem(BookingProblem.IN_THE_PAST);
            case Refusal.BeyondHorizon(var last) ->
                new Problem(BookingProblem.BEYOND_HORIZON).arguments(text(last)).with("lastBookableDate", last);
            case Refusal.NotOnRaster(var raster) ->
                new Problem(BookingProblem.NOT_ON_RASTER)
                        .arguments(raster.toMinutes())
                        .with("raster", raster.toString());
            case Refusal.TooShort(var shortest) ->
                new Problem(BookingProblem.TOO_SHORT).arguments(text(shortest)).with("min", shortest.toString());
            case Refusal.TooLong(var longest) ->
                new Problem(BookingProblem.TOO_LONG).arguments(text(longest)).with("max", longest.toString());
            case Refusal.SpansDays() -> new Problem(BookingProblem.SPANS_DAYS);
            case Refusal.Lapsed() -> new Problem(BookingProblem.TOOK_TOO_LONG);
            case Refusal.EquipmentNotAvailable(var equipment) ->
                FairnessProblems.of(equipment).with(ALTERNATIVES, alternatives);
            case Refusal.QuotaExceeded(var quota) -> FairnessProblems.of(quota);
            case Refusal.Sanctioned(var sanction) -> FairnessProblems.of(sanction);
        };
    }

    static Problem notPossible(BookingState state) {
        return new Problem(BookingProblem.DECISION_NOT_POSSIBLE).with("state", state);
    }

    static Problem tooLate(Instant until) {
        return new Problem(BookingProblem.TOO_LATE).with("until", until);
    }

    /** Days of the calendar as people of the city write them. */
    private static String text(LocalDate date) {
        return DateTimeFormatter.ofPattern("dd.MM.yyyy").format(date);
    }

    private static String text(Duration length) {
        return "%d:%02d".formatted(length.toHours(), length.toMinutesPart());
    }
}
