package pl.krakow.centra.booking.closures.http;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import pl.krakow.centra.booking.BookingProblem;
import pl.krakow.centra.booking.FieldProblems;
import pl.krakow.centra.booking.LocalTimes;
import pl.krakow.centra.booking.closures.domain.ClosurePlan;
import pl.krakow.centra.booking.rooms.domain.Hours;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.problem.FieldError;
import pl.krakow.centra.kit.validation.PlainText;

/** What is to be closed, when and why. */
@Schema(name = "ClosureRequest")
record ClosureRequest(
        @Schema(description = "left out or empty: the whole centre, with rooms added later", example = "[\"1w040\"]")
        @Nullable
        @Size(max = 200)
        List<@NotNull @PlainText(max = 40) String> rooms,

        @Schema(example = "2026-12-21") @NotNull LocalDate from,

        @Schema(description = "included", example = "2026-12-23") @NotNull
        LocalDate to,

        @Schema(description = "the same hours of each day; left out: whole days") @Nullable @Valid
        HoursRequest hours,

        @Schema(description = "what the public and the people concerned are told", example = "Awaria ogrzewania")
        @NotNull
        @PlainText(max = 1000, lines = true)
        String reason) {

    private static final int MOST_DAYS = 366;

    @Schema(name = "ClosedHoursRequest")
    record HoursRequest(
            @Schema(example = "12:00") @NotNull @PlainText(max = 5)
            String from,

            @Schema(description = "00:00 or 24:00 is the end of the day", example = "14:00")
            @NotNull
            @PlainText(max = 5)
            String to) {

        Hours toHours() {
            return new Hours(
                    LocalTimes.start(from).orElseThrow(), LocalTimes.end(to).orElseThrow());
        }
    }

    /** What the constraints on single fields can't tell. */
    List<FieldError> errors(LocalDate today, FieldProblems problems) {
        var errors = new ArrayList<FieldError>();
        if (from.isBefore(today)) {
            errors.add(problems.error("/from", BookingProblem.DATE_PASSED));
        }
        if (to.isBefore(from)) {
            errors.add(problems.error("/to", BookingProblem.END_NOT_AFTER_START));
        } else if (from.until(to, ChronoUnit.DAYS) >= MOST_DAYS) {
            errors.add(problems.error("/to", BookingProblem.PERIOD_TOO_LONG, MOST_DAYS));
        }
        if (rooms != null) {
            var named = new HashSet<String>();
            for (int i = 0; i < rooms.size(); i++) {
                if (!named.add(rooms.get(i))) {
                    errors.add(problems.error("/rooms/" + i, BookingProblem.LISTED_TWICE));
                }
            }
        }
        if (hours != null) {
            checkHours(hours, problems, errors);
        }
        return errors;
    }

    private static void checkHours(HoursRequest hours, FieldProblems problems, List<FieldError> errors) {
        var start = LocalTimes.start(hours.from());
        var end = LocalTimes.end(hours.to());
        if (start.isEmpty()) {
            errors.add(problems.error("/hours/from", BookingProblem.TIME_MALFORMED));
        } else if (end.isEmpty()) {
            errors.add(problems.error("/hours/to", BookingProblem.TIME_MALFORMED));
        } else if (!Hours.canBe(start.get(), end.get())) {
            errors.add(problems.error("/hours/to", BookingProblem.END_NOT_AFTER_START));
        }
    }

    List<String> named() {
        return rooms == null ? List.of() : rooms;
    }

    ClosurePlan plan(CentreId centre) {
        return new ClosurePlan(
                centre.value(), Set.copyOf(named()), from, to, hours == null ? null : hours.toHours(), reason);
    }
}
