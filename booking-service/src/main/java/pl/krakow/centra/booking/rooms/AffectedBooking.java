package pl.krakow.centra.booking.rooms;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;

import io.swagger.v3.oas.annotations.media.Schema;

import pl.krakow.centra.booking.rooms.domain.BookingsAhead.Ahead;
import pl.krakow.centra.booking.rooms.domain.BookingsAhead.Offer;

/** A booking that a change of rooms or hours would leave without its room, as staff see it. */
@Schema(name = "AffectedBooking")
public record AffectedBooking(
        UUID bookingId,
        @Schema(example = "1w040") String roomId,
        OffsetDateTime start,
        OffsetDateTime end,
        @Schema(example = "CONFIRMED") String state,
        String title,
        int expectedPeople,

        @Schema(description = "what could be booked instead, best first")
        List<Alternative> alternatives) {

    /** A room and time that could be booked instead. */
    @Schema(name = "AffectedBookingAlternative")
    public record Alternative(String roomId, OffsetDateTime start, OffsetDateTime end) {}

    /** How many get alternatives worked out; whoever has more to decide asks again when these are. */
    private static final int WITH_ALTERNATIVES = 20;

    /** @param instead what could be offered instead of one of them; asked for the first of them only */
    public static List<AffectedBooking> of(List<Ahead> bookings, ZoneId zone, Function<Ahead, List<Offer>> instead) {
        return IntStream.range(0, bookings.size())
                .mapToObj(i ->
                        of(bookings.get(i), zone, i < WITH_ALTERNATIVES ? instead.apply(bookings.get(i)) : List.of()))
                .toList();
    }

    private static AffectedBooking of(Ahead booking, ZoneId zone, List<Offer> instead) {
        return new AffectedBooking(
                booking.id(),
                booking.room().room(),
                booking.start().atZone(zone).toOffsetDateTime(),
                booking.end().atZone(zone).toOffsetDateTime(),
                booking.state(),
                booking.title(),
                booking.expectedPeople(),
                instead.stream()
                        .map(offer -> new Alternative(
                                offer.room().room(),
                                offer.start().atZone(zone).toOffsetDateTime(),
                                offer.end().atZone(zone).toOffsetDateTime()))
                        .toList());
    }
}
