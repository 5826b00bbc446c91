package pl.krakow.centra.booking.reservation.mongo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

import org.bson.Document;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryId;
import pl.krakow.centra.booking.reservation.domain.Booking;
import pl.krakow.centra.booking.reservation.domain.DaySheet;
import pl.krakow.centra.booking.reservation.domain.SheetContents;
import pl.krakow.centra.booking.reservation.domain.SheetId;
import pl.krakow.centra.booking.rooms.domain.RoomId;

/**
 * A day sheet as stored, with the events that wait to be sent. Most sheets hold only bookings; what is empty isn't
 * stored.
 *
 * <p>It and what it is made of are public records for the driver's own record codecs alone, which read and write them
 * straight from and to BSON: a quarter of the work of the mapping by reflection into documents and back.
 *
 * @param room the whole's number
 * @param date ISO 8601, which sorts like the date; a date has no time zone and BSON has no date without one
 * @param due when the sweep should look at it
 * @param keptForNobody the centre, and with it each beneficiary for whom a room was kept on this sheet and nobody came
 */
public record DaySheetDocument(
        @BsonId String id,
        long version,
        String centre,
        String room,
        String date,
        String zone,
        List<BookingDocument> bookings,
        @Nullable List<HoldDocument> holds,
        @Nullable List<ClosingDocument> closings,
        @Nullable List<WaitingDocument> waiting,
        @Nullable List<ArrivalDocument> arrivals,
        @Nullable Set<UUID> voids,
        @Nullable Instant due,
        @Nullable List<String> keptForNobody,
        List<Document> outbox,
        @Nullable Instant outboxSince) {

    static final String COLLECTION = "daySheets";

    /** A sheet that is saved for the first time. */
    static DaySheetDocument first(DaySheet sheet, List<Document> events, @Nullable Instant since) {
        var id = sheet.id();
        var contents = sheet.contents();
        return new DaySheetDocument(
                id.toString(),
                0,
                id.centre(),
                id.whole().room(),
                id.date().toString(),
                sheet.zone().getId(),
                sheet.bookings().stream()
                        .map(booking -> BookingDocument.of(booking, id))
                        .toList(),
                some(contents.holds(), hold -> HoldDocument.of(hold, id)),
                some(contents.closings(), closing -> ClosingDocument.of(closing, id)),
                some(contents.waiting(), entry -> WaitingDocument.of(entry, id)),
                some(contents.arrivals(), arrival -> ArrivalDocument.of(arrival, id)),
                contents.voids().isEmpty() ? null : contents.voids(),
                sheet.due().orElse(null),
                keptForNobody(sheet),
                events,
                since);
    }

    static @Nullable List<String> keptForNobody(DaySheet sheet) {
        var centre = sheet.id().centre();
        var beneficiaries = sheet.bookings().stream()
                .filter(Booking::wasKeptForNobody)
                .map(booking -> keptForNobody(centre, booking.beneficiary()))
                .distinct()
                .toList();
        return beneficiaries.isEmpty()
                ? null
                : Stream.concat(Stream.of(centre), beneficiaries.stream()).toList();
    }

    static String keptForNobody(String centre, BeneficiaryId beneficiary) {
        return centre + "/" + beneficiary;
    }

    DaySheet toSheet() {
        var id = sheetId();
        return DaySheet.saved(
                id,
                ZoneId.of(zone),
                version,
                outbox.isEmpty(),
                new SheetContents(
                        bookings.stream().map(booking -> booking.toBooking(id)).toList(),
                        all(holds, hold -> hold.toHold(id)),
                        all(closings, closing -> closing.toClosing(id)),
                        all(waiting, entry -> entry.toEntry(id)),
                        all(arrivals, arrival -> arrival.toArrival(id)),
                        voids == null ? Set.of() : voids));
    }

    private SheetId sheetId() {
        return new SheetId(new RoomId(centre, room), LocalDate.parse(date));
    }

    /** Nothing instead of an empty list. */
    static <T, D> @Nullable List<D> some(Collection<T> parts, Function<T, D> document) {
        return parts.isEmpty() ? null : parts.stream().map(document).toList();
    }

    private static <D, T> List<T> all(@Nullable List<D> documents, Function<D, T> part) {
        return documents == null ? List.of() : documents.stream().map(part).toList();
    }
}
