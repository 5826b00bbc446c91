package pl.krakow.centra.booking.calendars;

import java.time.LocalDate;
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
import pl.krakow.centra.kit.centre.CentreCatalogue;

/** The bookings a feed is made of, by date. Streams are to be closed. */
@Component
@RequiredArgsConstructor
class Schedule {

    private final DaySheets sheets;
    private final Rooms rooms;
    private final CentreCatalogue centres;

    /** A booking and the sheet it stands on. */
    record Meeting(DaySheet sheet, Booking booking) {}

    Stream<Meeting> ofCentre(String centre, @Nullable RoomId room, LocalDate from, LocalDate to) {
        var whole = room == null ? null : rooms.find(room).map(Room::whole).orElse(room);
        return meetings(sheets.between(centre, from, to, whole, null))
                .filter(meeting -> room == null || meeting.booking().room().equals(room));
    }

    Stream<Meeting> madeBy(String subject, LocalDate from, LocalDate to) {
        return everywhere(from, to).filter(meeting -> meeting.booking().madeBy().equals(subject));
    }

    Stream<Meeting> ofBeneficiary(BeneficiaryId beneficiary, LocalDate from, LocalDate to) {
        return everywhere(from, to)
                .filter(meeting -> meeting.booking().beneficiary().equals(beneficiary));
    }

    private Stream<Meeting> everywhere(LocalDate from, LocalDate to) {
        return centres.all().stream().flatMap(centre -> ofCentre(centre.id().value(), null, from, to));
    }

    private static Stream<Meeting> meetings(Stream<DaySheet> found) {
        return found.flatMap(sheet -> sheet.bookings().stream()
                .filter(booking -> !booking.isTrace())
                .map(booking -> new Meeting(sheet, booking)));
    }
}
