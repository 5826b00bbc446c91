package pl.krakow.centra.booking.letters;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.booking.letters.domain.LetterKind;
import pl.krakow.centra.booking.letters.domain.Words;
import pl.krakow.centra.booking.letters.domain.Words.Meeting;
import pl.krakow.centra.booking.letters.domain.Words.Place;
import pl.krakow.centra.booking.reservation.domain.Booking;
import pl.krakow.centra.booking.reservation.domain.BookingState;
import pl.krakow.centra.booking.reservation.domain.DaySheet;
import pl.krakow.centra.booking.reservation.domain.DaySheets;
import pl.krakow.centra.kit.centre.Centre;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.letter.Letter;
import pl.krakow.centra.kit.letter.LetterBox;

/**
 * Writes, on the day before, a reminder of each confirmed meeting. The letter's id is derived from the booking, its room and
 * time, and the reader: however often it is looked, there is one; a booking that has moved gets another one. Who was told of
 * the booking today isn't reminded today.
 */
@Component
@RequiredArgsConstructor
public class RemindOfMeetings {

    private final DaySheets sheets;
    private final Readers readers;
    private final LetterBox letterBox;
    private final CentreCatalogue centres;
    private final LetterSettings settings;
    private final Clock clock;

    /** Looks at every centre where it is late enough in the day. */
    public void round() {
        for (var centre : centres.all()) {
            var now = clock.instant().atZone(centre.zone());
            if (!now.toLocalTime().isBefore(settings.remindAt())) {
                remind(centre, now.toLocalDate());
            }
        }
    }

    private void remind(Centre centre, LocalDate today) {
        var startOfToday = today.atStartOfDay(centre.zone()).toInstant();
        var tomorrow = today.plusDays(1);
        var written = new ArrayList<Letter<Words>>();
        try (var stream = sheets.between(centre.id().value(), tomorrow, tomorrow, null, BookingState.CONFIRMED)) {
            stream.forEach(sheet -> sheet.bookings().stream()
                    .filter(Booking::isConfirmed)
                    .filter(booking -> booking.steps().getLast().at().isBefore(startOfToday))
                    .forEach(booking -> written.addAll(reminders(sheet, booking))));
        }
        if (written.isEmpty()) {
            return;
        }
        var known = letterBox.known(written.stream().map(Letter::id).toList());
        written.stream().filter(letter -> !known.contains(letter.id())).forEach(letterBox::post);
    }

    private List<Letter<Words>> reminders(DaySheet sheet, Booking booking) {
        var place = new Place(
                booking.room().room(), booking.slot().start(), booking.slot().end());
        var series = booking.series();
        var words = Words.about(
                new Meeting(
                        booking.id().value(),
                        series == null ? null : series.value(),
                        series == null ? null : booking.originally(),
                        place,
                        booking.details().title(),
                        booking.revision(),
                        booking.steps().getLast().at(),
                        false),
                null);
        return readers
                .of(booking.beneficiary())
                .toldOf(booking.madeBy(), booking.details(), LetterKind.REMINDER)
                .stream()
                .map(reader -> letterBox
                        .letter(
                                "reminder:%s:%s:%s".formatted(booking.id(), place.room(), place.start()),
                                LetterKind.REMINDER.name(),
                                reader,
                                sheet.id().centre(),
                                words)
                        .until(place.start()))
                .toList();
    }
}
