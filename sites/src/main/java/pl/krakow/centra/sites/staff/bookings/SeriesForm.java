package pl.krakow.centra.sites.staff.bookings;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.util.MultiValueMap;

import pl.krakow.centra.sites.api.bookings.SeriesApi;
import pl.krakow.centra.sites.forms.Problems;

/**
 * A meeting that repeats, as it was typed.
 *
 * @param every how many weeks apart; {@code month} for the same weekday of each month
 * @param days of the week beside that of the first date
 * @param without dates that are left out
 * @param conflict {@code SKIP} or {@code ABORT}
 */
record SeriesForm(
        BookingForm booking, String every, List<String> days, String until, List<String> without, String conflict) {

    private static final DateTimeFormatter BASIC = DateTimeFormatter.BASIC_ISO_DATE;

    static SeriesForm read(MultiValueMap<String, String> fields, LocalDate today, LocalTime now) {
        var booking = BookingForm.read(fields).begun(today, now);
        var every = fields.getFirst("every");
        var until = fields.getFirst("until");
        var conflict = fields.getFirst("conflict");
        return new SeriesForm(
                booking,
                every == null ? "1" : every,
                fields.getOrDefault("days", List.of()),
                until == null
                        ? booking.day().map(day -> day.plusMonths(3).toString()).orElse("")
                        : until.strip(),
                fields.getOrDefault("without", List.of()),
                "ABORT".equals(conflict) ? "ABORT" : "SKIP");
    }

    void check(Problems problems) {
        booking.checkPlace(problems);
        booking.checkWho(problems);
        booking.checkMeeting(problems);
        problems.check(
                "until",
                last().filter(date -> booking.day().filter(date::isAfter).isPresent())
                        .isPresent(),
                "ser.until.mistake");
    }

    Optional<LocalDate> last() {
        try {
            return Optional.of(LocalDate.parse(until));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The rule as RFC 5545 writes it. */
    String rule() {
        var first = booking.day().orElseThrow();
        var end = ";UNTIL=" + BASIC.format(last().orElseThrow());
        if (every.equals("month")) {
            var week = (first.getDayOfMonth() - 1) / 7 + 1;
            return "FREQ=MONTHLY;BYDAY=" + (week > 4 ? "-1" : week) + short2(first.getDayOfWeek()) + end;
        }
        var weekdays = Arrays.stream(DayOfWeek.values())
                .filter(day -> day == first.getDayOfWeek() || days.contains(day.name()))
                .map(SeriesForm::short2)
                .collect(Collectors.joining(","));
        var weeks = every.matches("[1-4]") ? every : "1";
        return "FREQ=WEEKLY" + (weeks.equals("1") ? "" : ";INTERVAL=" + weeks) + ";BYDAY=" + weekdays + end;
    }

    private static String short2(DayOfWeek day) {
        return day.name().substring(0, 2);
    }

    SeriesApi.Beginning beginning(java.time.ZoneId zone, String regulations) {
        var start = booking.start(zone);
        return new SeriesApi.Beginning(
                booking.room(),
                start.toLocalDateTime(),
                Duration.between(start, booking.end(zone)),
                rule(),
                without.stream().flatMap(text -> dates(text).stream()).toList(),
                booking.title(),
                booking.purpose(),
                booking.beneficiary(),
                booking.number().orElse(null),
                booking.equipment(),
                booking.fees(),
                booking.person(),
                regulations,
                conflict);
    }

    private static Optional<LocalDate> dates(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
