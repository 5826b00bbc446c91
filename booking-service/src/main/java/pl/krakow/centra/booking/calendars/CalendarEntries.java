package pl.krakow.centra.booking.calendars;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

import pl.krakow.centra.booking.reservation.domain.Booking;
import pl.krakow.centra.booking.reservation.domain.DaySheet;
import pl.krakow.centra.booking.reservation.domain.Step;
import pl.krakow.centra.booking.rooms.domain.RoomId;
import pl.krakow.centra.booking.rooms.domain.Rooms;
import pl.krakow.centra.kit.calendar.CalendarEntry;
import pl.krakow.centra.kit.calendar.CalendarEntry.Identity;
import pl.krakow.centra.kit.calendar.CalendarEntry.Status;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.centre.CentreSites;
import pl.krakow.centra.kit.wording.Wording;

/** Turns bookings into entries of calendars. */
@Component
@RequiredArgsConstructor
public class CalendarEntries {

    private final Rooms rooms;
    private final CentreCatalogue centres;
    private final CentreSites sites;
    private final CalendarSettings settings;

    /** For those who may know what the meeting is: who booked it, whoever acts for the beneficiary, the centre's staff. */
    public CalendarEntry withTitle(DaySheet sheet, Booking booking, Wording wording) {
        return entry(sheet, booking, booking.details().title(), wording);
    }

    /**
     * For everybody: that the room is taken. Nothing for what never was: a request claims nothing, and a booking that never was
     * confirmed has not been in anybody's calendar.
     */
    public Optional<CalendarEntry> busy(DaySheet sheet, Booking booking, Wording wording) {
        boolean wasConfirmed = booking.steps().stream().anyMatch(step -> step.kind() == Step.Kind.CONFIRMED);
        return wasConfirmed
                ? Optional.of(entry(sheet, booking, wording.say("calendar.busy"), wording))
                : Optional.empty();
    }

    private CalendarEntry entry(DaySheet sheet, Booking booking, String summary, Wording wording) {
        var room = booking.room();
        return new CalendarEntry(
                identity(booking),
                booking.revision(),
                booking.steps().getLast().at(),
                booking.slot().start(),
                booking.slot().end(),
                sheet.zone(),
                status(booking),
                summary,
                null,
                location(room, wording.language()),
                link(room.centre(), booking.id().value()));
    }

    /** All occurrences of a series share its identity and are told apart by when they were to begin, wherever they move. */
    private static Identity identity(Booking booking) {
        var series = booking.series();
        return series == null
                ? Identity.of(booking.id().value())
                : Identity.ofOccurrence(series.value(), booking.originally());
    }

    private static Status status(Booking booking) {
        return switch (booking.state()) {
            case REQUESTED -> Status.TENTATIVE;
            case CONFIRMED, CHECKED_IN, COMPLETED, NO_SHOW -> Status.CONFIRMED;
            case DECLINED, CANCELLED, WITHDRAWN, MOVED -> Status.CANCELLED;
        };
    }

    /** Room, centre and address in one line, as a map program would look for it. */
    public String location(RoomId room, Locale language) {
        return roomName(room, language)
                + centres.byId(room.centre())
                        .map(centre -> ", " + centre.whereabouts(language))
                        .orElse("");
    }

    /** What people call the room. */
    public String roomName(RoomId room, Locale language) {
        return rooms.find(room)
                .map(found -> found.names()
                        .getOrDefault(language.getLanguage(), found.names().getOrDefault("pl", room.room())))
                .orElse(room.room());
    }

    /** Where a booking of the centre is read about. */
    public URI link(String centre, UUID booking) {
        return UriComponentsBuilder.fromUri(sites.of(centre))
                .path(settings.bookingPage())
                .build(booking);
    }
}
