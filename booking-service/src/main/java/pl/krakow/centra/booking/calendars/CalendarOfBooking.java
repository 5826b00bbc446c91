package pl.krakow.centra.booking.calendars;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.booking.reservation.Authorities;
import pl.krakow.centra.booking.reservation.domain.BookingId;
import pl.krakow.centra.booking.reservation.domain.DaySheets;
import pl.krakow.centra.kit.calendar.ICalendar;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.wording.Wording;

/** One booking as a file to put into a calendar; for those who may see the booking. */
@Component
@RequiredArgsConstructor
public class CalendarOfBooking {

    private final DaySheets sheets;
    private final Authorities authorities;
    private final CalendarEntries entries;
    private final ICalendar calendars;
    private final Clock clock;

    public Optional<byte[]> handle(CentreId centre, BookingId id, Locale language, Actor actor) {
        return sheets.holding(centre.value(), id)
                .flatMap(sheet -> sheet.find(id)
                        .filter(booking -> authorities.isTheirs(booking, actor)
                                || actor.isStaffOf(centre, LocalDate.now(clock.withZone(sheet.zone()))))
                        .map(booking -> calendars.file(
                                List.of(entries.withTitle(sheet, booking, Wording.in(language.toLanguageTag()))))));
    }
}
