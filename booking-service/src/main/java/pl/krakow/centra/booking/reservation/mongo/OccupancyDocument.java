package pl.krakow.centra.booking.reservation.mongo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.booking.reservation.domain.BookingState;
import pl.krakow.centra.booking.reservation.domain.Claim;
import pl.krakow.centra.booking.reservation.domain.Occupancy;
import pl.krakow.centra.booking.reservation.domain.SheetId;
import pl.krakow.centra.booking.reservation.domain.TimeSlot;
import pl.krakow.centra.booking.rooms.domain.RoomId;

/** The part of a day sheet that says what is occupied; nothing of who or why is even read. */
public record OccupancyDocument(
        String centre,
        String room,
        String date,
        List<ClaimDocument> bookings,
        @Nullable List<ExpectedDocument> arrivals,
        @Nullable List<ClosedDocument> closings,
        @Nullable List<KeptDocument> holds,
        @Nullable List<OfferedDocument> waiting) {

    static final String[] FIELDS = Stream.concat(
                    Stream.of("centre", "room", "date"),
                    Stream.of(
                                    fields("bookings.", "state"),
                                    fields("arrivals.booking.", "state"),
                                    Stream.of("closings.part", "closings.start", "closings.end"),
                                    fields("holds.", "until"),
                                    fields("waiting.", "offeredUntil"))
                            .flatMap(fields -> fields))
            .toArray(String[]::new);

    private static Stream<String> fields(String path, String last) {
        return Stream.of("part", "start", "end", "setUpMinutes", "cleanUpMinutes", last)
                .map(field -> path + field);
    }

    public record ClaimDocument(
            @Nullable String part, Instant start, Instant end, int setUpMinutes, int cleanUpMinutes, String state) {

        boolean isLive() {
            return BookingState.valueOf(state).isLive();
        }

        Claim toClaim(SheetId sheet) {
            var kind = BookingState.valueOf(state).occupies() ? Claim.Kind.BOOKING : Claim.Kind.REQUEST;
            return claim(sheet, part, start, end, setUpMinutes, cleanUpMinutes, kind, null);
        }
    }

    public record ExpectedDocument(ClaimDocument booking) {}

    public record ClosedDocument(@Nullable String part, Instant start, Instant end) {

        Claim toClaim(SheetId sheet) {
            return claim(sheet, part, start, end, 0, 0, Claim.Kind.CLOSING, null);
        }
    }

    public record KeptDocument(
            @Nullable String part, Instant start, Instant end, int setUpMinutes, int cleanUpMinutes, Instant until) {

        Claim toClaim(SheetId sheet) {
            return claim(sheet, part, start, end, setUpMinutes, cleanUpMinutes, Claim.Kind.HOLD, until);
        }
    }

    public record OfferedDocument(
            @Nullable String part,
            Instant start,
            Instant end,
            int setUpMinutes,
            int cleanUpMinutes,
            @Nullable Instant offeredUntil) {

        Claim toClaim(SheetId sheet) {
            return claim(sheet, part, start, end, setUpMinutes, cleanUpMinutes, Claim.Kind.HOLD, offeredUntil);
        }
    }

    Occupancy toOccupancy() {
        var sheet = new SheetId(new RoomId(centre, room), LocalDate.parse(date));
        return new Occupancy(
                sheet,
                Stream.of(
                                bookings.stream().filter(ClaimDocument::isLive).map(claim -> claim.toClaim(sheet)),
                                all(arrivals).map(arrival -> arrival.booking.toClaim(sheet)),
                                all(closings).map(closing -> closing.toClaim(sheet)),
                                all(holds).map(hold -> hold.toClaim(sheet)),
                                all(waiting)
                                        .filter(entry -> entry.offeredUntil != null)
                                        .map(entry -> entry.toClaim(sheet)))
                        .flatMap(claims -> claims)
                        .toList());
    }

    private static <D> Stream<D> all(@Nullable List<D> documents) {
        return documents == null ? Stream.empty() : documents.stream();
    }

    private static Claim claim(
            SheetId sheet,
            @Nullable String part,
            Instant start,
            Instant end,
            int setUpMinutes,
            int cleanUpMinutes,
            Claim.Kind kind,
            @Nullable Instant until) {
        return new Claim(
                Parts.room(sheet, part),
                new TimeSlot(start, end),
                Duration.ofMinutes(setUpMinutes),
                Duration.ofMinutes(cleanUpMinutes),
                kind,
                until);
    }
}
