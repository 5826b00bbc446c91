package pl.krakow.centra.booking.rooms.http;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import pl.krakow.centra.booking.BookingProblem;
import pl.krakow.centra.booking.FieldProblems;
import pl.krakow.centra.booking.LocalTimes;
import pl.krakow.centra.booking.rooms.domain.Hours;
import pl.krakow.centra.booking.rooms.domain.Hours.Access;
import pl.krakow.centra.booking.rooms.domain.OpeningHours;
import pl.krakow.centra.kit.problem.FieldError;
import pl.krakow.centra.kit.validation.PlainText;

/** Bodies that say when a centre is open. */
final class HoursRequest {

    private static final int MOST_PER_DAY = 12;

    private HoursRequest() {}

    @Schema(name = "OpeningIntervalRequest")
    record Interval(
            @Schema(example = "09:00") @NotNull @PlainText(max = 5)
            String opens,

            @Schema(description = "00:00 or 24:00 is the end of the day", example = "20:00")
            @NotNull
            @PlainText(max = 5)
            String closes,

            @Schema(description = "OPEN unless said; in STAFF_ONLY hours the public sees the centre closed") @Nullable
            Access state) {

        Hours toHours() {
            return new Hours(
                    LocalTimes.start(opens).orElseThrow(),
                    LocalTimes.end(closes).orElseThrow(),
                    state == null ? Access.OPEN : state);
        }
    }

    @Schema(name = "WeekdayRequest")
    record Weekday(
            @NotNull DayOfWeek day,

            @Schema(description = "empty: closed") @NotNull @Size(max = MOST_PER_DAY)
            List<@NotNull @Valid Interval> intervals) {}

    /** The weekly pattern as a whole; days left out are closed. Exceptions stay. */
    @Schema(name = "OpeningHoursChange")
    record Week(
            @NotNull Boolean closedOnPublicHolidays,
            @NotNull @Size(max = 7) List<@NotNull @Valid Weekday> weekly,

            @Schema(
                    description =
                            "whether bookings that lie outside the new hours stay; left out: they stop the change")
            @Nullable
            Boolean keepBookings,

            @Nullable @PlainText(max = 1000, lines = true) String reason) {

        List<FieldError> errors(FieldProblems problems) {
            var errors = new ArrayList<FieldError>();
            var days = new EnumMap<DayOfWeek, Integer>(DayOfWeek.class);
            for (int i = 0; i < weekly.size(); i++) {
                if (days.put(weekly.get(i).day(), i) != null) {
                    errors.add(problems.error("/weekly/" + i + "/day", BookingProblem.LISTED_TWICE));
                }
                check("/weekly/" + i + "/intervals", weekly.get(i).intervals(), problems, errors);
            }
            return errors;
        }

        UnaryOperator<OpeningHours> change() {
            Map<DayOfWeek, List<Hours>> pattern = new EnumMap<>(DayOfWeek.class);
            weekly.forEach(day -> pattern.put(day.day(), hours(day.intervals())));
            return hours -> hours.withWeekly(pattern, closedOnPublicHolidays);
        }
    }

    /** The hours of one date, whatever the weekly pattern and the holidays say. */
    @Schema(name = "OpeningException")
    record OnDate(
            @Schema(description = "empty: closed") @NotNull @Size(max = MOST_PER_DAY)
            List<@NotNull @Valid Interval> intervals,

            @Schema(
                    description =
                            "whether bookings that lie outside the new hours stay; left out: they stop the change")
            @Nullable
            Boolean keepBookings,

            @Schema(example = "Sprzątanie po remoncie") @Nullable @PlainText(max = 1000, lines = true)
            String reason) {

        List<FieldError> errors(FieldProblems problems) {
            var errors = new ArrayList<FieldError>();
            check("/intervals", intervals, problems, errors);
            return errors;
        }

        UnaryOperator<OpeningHours> change(LocalDate date) {
            return hours -> hours.withException(date, hours(intervals));
        }
    }

    private static List<Hours> hours(List<Interval> intervals) {
        return intervals.stream().map(Interval::toHours).toList();
    }

    /** Times that are times, each end after its start, no two that overlap. */
    private static void check(
            String pointer, List<Interval> intervals, FieldProblems problems, List<FieldError> errors) {
        int before = errors.size();
        var hours = new ArrayList<Hours>();
        for (int i = 0; i < intervals.size(); i++) {
            var interval = intervals.get(i);
            var at = pointer + "/" + i;
            var opens = LocalTimes.start(interval.opens());
            var closes = LocalTimes.end(interval.closes());
            if (opens.isEmpty()) {
                errors.add(problems.error(at + "/opens", BookingProblem.TIME_MALFORMED));
            } else if (closes.isEmpty()) {
                errors.add(problems.error(at + "/closes", BookingProblem.TIME_MALFORMED));
            } else if (!Hours.canBe(opens.get(), closes.get())) {
                errors.add(problems.error(at + "/closes", BookingProblem.CLOSES_BEFORE_IT_OPENS));
            } else {
                hours.add(interval.toHours());
            }
        }
        if (errors.size() == before && OpeningHours.overlap(hours)) {
            errors.add(problems.error(pointer, BookingProblem.HOURS_OVERLAP));
        }
    }
}
