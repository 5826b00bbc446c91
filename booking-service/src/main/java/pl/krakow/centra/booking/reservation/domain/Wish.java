package pl.krakow.centra.booking.reservation.domain;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryKind;
import pl.krakow.centra.booking.reservation.domain.PlacementRequest.Authority;
import pl.krakow.centra.booking.rooms.domain.Borrower;

/**
 * A time in a room that somebody would have for so many people; what the rules of placing look at.
 *
 * @param by the subject of the person it is for: what is kept for them doesn't stand in their way
 * @param borrower what kind of beneficiary would have the room; none while nobody has said
 * @param moving the booking that moves there, which doesn't stand in its own way
 */
public record Wish(
        TimeSlot slot,
        int people,
        Authority authority,
        String by,
        @Nullable Borrower borrower,
        @Nullable BookingId moving) {

    /** Time that somebody would have kept before they say for whom. */
    public Wish(TimeSlot slot, int people, Authority authority, String by) {
        this(slot, people, authority, by, null, null);
    }

    /** Another time for a booking there is. */
    static Wish moving(Booking booking, TimeSlot slot, int people, Authority authority) {
        return new Wish(slot, people, authority, booking.madeBy(), borrower(booking.beneficiaryKind()), booking.id());
    }

    /** As rooms name the kinds of those they are lent to. */
    public static Borrower borrower(BeneficiaryKind kind) {
        return Borrower.valueOf(kind.name());
    }
}
