package pl.krakow.centra.booking.reservation.mongo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

import pl.krakow.centra.booking.reservation.domain.DaySheet;
import pl.krakow.centra.booking.reservation.domain.SheetId;
import pl.krakow.centra.booking.rooms.domain.RoomId;
import pl.krakow.centra.kit.outbox.PendingEvent;

/**
 * A day sheet as stored, with the events that wait to be sent.
 *
 * @param date ISO 8601, which sorts like the date; a date has no time zone and BSON has no date without one
 */
@Document(DaySheetDocument.COLLECTION)
@TypeAlias("daySheet")
record DaySheetDocument(
        @Id String id,
        @Version @Nullable Long version,
        String centre,
        String room,
        String date,
        String zone,
        List<BookingDocument> bookings,
        List<PendingEvent> outbox,
        @Nullable Instant outboxSince) {

    static final String COLLECTION = "daySheets";

    /** A sheet that is saved for the first time. */
    static DaySheetDocument first(DaySheet sheet, List<PendingEvent> events, Instant since) {
        return new DaySheetDocument(
                sheet.id().toString(),
                null,
                sheet.id().centre(),
                sheet.id().room().room(),
                sheet.id().date().toString(),
                sheet.zone().getId(),
                sheet.bookings().stream().map(BookingDocument::of).toList(),
                events,
                since);
    }

    DaySheet toSheet() {
        return DaySheet.saved(
                sheetId(),
                ZoneId.of(zone),
                version == null ? 0 : version,
                bookings.stream().map(BookingDocument::toBooking).toList());
    }

    private SheetId sheetId() {
        return new SheetId(new RoomId(centre, room), LocalDate.parse(date));
    }
}
