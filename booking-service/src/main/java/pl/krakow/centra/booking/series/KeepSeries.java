package pl.krakow.centra.booking.series;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryId;
import pl.krakow.centra.booking.reservation.PlaceBooking;
import pl.krakow.centra.booking.reservation.domain.BookingId;
import pl.krakow.centra.booking.reservation.domain.SeriesId;
import pl.krakow.centra.booking.series.domain.Occurrence;
import pl.krakow.centra.booking.series.domain.Pattern;
import pl.krakow.centra.booking.series.domain.Series;
import pl.krakow.centra.booking.series.domain.SeriesRegister;
import pl.krakow.centra.kit.centre.Centre;
import pl.krakow.centra.kit.id.Ids;
import pl.krakow.centra.kit.recurrence.domain.Recurrence;
import pl.krakow.centra.kit.recurrence.domain.RecurrenceRule;
import pl.krakow.centra.kit.recurrence.domain.RecurrenceRule.Reading;

/**
 * Keeps as a series what was placed week after week by somebody else, such as a published season: from then on it is shown,
 * tried again, changed and cancelled like any series. Doing it again changes nothing.
 */
@Component
@RequiredArgsConstructor
public class KeepSeries {

    private static final DateTimeFormatter UNTIL = DateTimeFormatter.BASIC_ISO_DATE;

    private final SeriesRegister register;
    private final SeriesDays days;
    private final Reasons reasons;
    private final Ids ids;
    private final Clock clock;

    /**
     * @param id the series its bookings name
     * @param meetings all on the same day of the week; those that couldn't be placed may be tried again
     */
    public record Command(
            SeriesId id,
            Centre centre,
            BeneficiaryId beneficiary,
            String madeBy,
            Pattern pattern,
            List<Meeting> meetings) {

        public Command {
            meetings = meetings.stream()
                    .sorted(Comparator.comparing(Meeting::date))
                    .toList();
            var weekdays = meetings.stream()
                    .map(meeting -> meeting.date().getDayOfWeek())
                    .collect(Collectors.toSet());
            if (weekdays.size() != 1) {
                throw new IllegalArgumentException(
                        "a weekly series has meetings on one day of the week, not on " + weekdays);
            }
        }

        LocalDate first() {
            return meetings.getFirst().date();
        }

        LocalDate last() {
            return meetings.getLast().date();
        }
    }

    /** @param outcome of placing it */
    public record Meeting(LocalDate date, BookingId booking, PlaceBooking.Outcome outcome) {}

    public void handle(Command command) {
        if (register.find(command.id()).isEmpty()) {
            // Nothing when somebody was quicker, who kept the same.
            register.save(series(command, clock.instant().truncatedTo(ChronoUnit.MILLIS)));
        }
    }

    private Series series(Command command, Instant now) {
        return new Series(
                command.id(),
                null,
                command.centre().id().value(),
                command.centre().zone(),
                command.beneficiary(),
                command.madeBy(),
                now,
                recurrence(command),
                List.of(command.pattern()),
                command.meetings().stream()
                        .map(meeting -> occurrence(command, meeting, now))
                        .toList(),
                null,
                null);
    }

    /** Weekly from the first date to the last, without those on which nothing was to take place. */
    private static Recurrence recurrence(Command command) {
        var taken = command.meetings().stream().map(Meeting::date).collect(Collectors.toSet());
        var without = command.first()
                .datesUntil(command.last(), Period.ofDays(DayOfWeek.values().length))
                .filter(date -> !taken.contains(date))
                .collect(Collectors.toCollection(TreeSet::new));
        var text = "FREQ=WEEKLY;UNTIL=" + UNTIL.format(command.last());
        return switch (RecurrenceRule.read(
                text, command.pattern().start(), command.centre().zone())) {
            case Reading.Understood(var rule) -> new Recurrence(command.first(), rule, without, new TreeSet<>());
            case Reading.Refused refused -> throw new IllegalStateException("nobody refuses " + text + ": " + refused);
        };
    }

    private Occurrence occurrence(Command command, Meeting meeting, Instant now) {
        var room = command.pattern().room();
        var reason = days.of(room, meeting.date(), command.centre().zone())
                .flatMap(day -> reasons.of(meeting.outcome(), day))
                .orElse(null);
        boolean placed = meeting.outcome() instanceof PlaceBooking.Outcome.Placed;
        return new Occurrence(
                command.pattern().startOn(meeting.date()),
                0,
                // What was refused may have been made impossible under its id; whoever tries again needs another.
                placed ? meeting.booking() : new BookingId(ids.next()),
                placed ? Occurrence.State.PLACED : Occurrence.State.SKIPPED,
                reason,
                now);
    }
}
