package pl.krakow.centra.booking.calendars;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryId;
import pl.krakow.centra.booking.reservation.domain.Booking;
import pl.krakow.centra.booking.reservation.domain.DaySheet;
import pl.krakow.centra.booking.reservation.domain.DaySheets;
import pl.krakow.centra.booking.rooms.domain.Room;
import pl.krakow.centra.booking.rooms.domain.RoomId;
import pl.krakow.centra.booking.rooms.domain.Rooms;

/** The bookings a feed is made of, by date. Streams are to be closed. */
@Component
@RequiredArgsConstructor
class Schedule {

    private final DaySheets sheets;
    private final Rooms rooms;

    /** A booking and the sheet it stands on. */
    record Meeting(DaySheet sheet, Booking booking) {}

    /** @param room only what keeps others out of that room: its own bookings, those of its whole, or those of its parts */
    Stream<Meeting> ofCentre(String centre, @Nullable RoomId room, LocalDate from, LocalDate to) {
        var whole = room == null ? null : rooms.find(room).map(Room::whole).orElse(room);
        return meetings(sheets.between(centre, from, to, whole, null))
                .filter(meeting -> room == null
                        || meeting.sheet().id().touch(room, meeting.booking().room()));
    }

    Stream<Meeting> madeBy(String subject, LocalDate from, LocalDate to) {
        return until(to, sheets.concerning(null, Set.of(), subject, from))
                .filter(meeting -> meeting.booking().madeBy().equals(subject));
    }

    /** @param ids every id bookings may carry for the beneficiary */
    Stream<Meeting> ofBeneficiary(Set<BeneficiaryId> ids, LocalDate from, LocalDate to) {
        return until(to, sheets.concerning(null, ids, null, from))
                .filter(meeting -> ids.contains(meeting.booking().beneficiary()));
    }

    private static Stream<Meeting> until(LocalDate to, Stream<DaySheet> found) {
        return meetings(found.filter(sheet -> !sheet.id().date().isAfter(to)));
    }

    private static Stream<Meeting> meetings(Stream<DaySheet> found) {
        return found.flatMap(sheet -> sheet.bookings().stream()
                .filter(booking -> !booking.isTrace())
                .map(booking -> new Meeting(sheet, booking)));
    }
}
