package pl.krakow.centra.booking.fairness.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.booking.rooms.domain.RoomId;

/**
 * What one act takes of a ledger. Held from before the act is decided on the day sheet until it is known how that went;
 * then settled, or gone.
 *
 * @param act the placement (then it has the booking's id) or the change that asks
 * @param booking which booking it is for; of several claims of one booking only one will stay
 * @param room a room of the sheet on which the act is decided; of what is settled, the room it has
 * @param date the date of that sheet
 * @param deadline when the act should be decided at the latest; none once it is. A claim past its deadline counts like
 *     any other until it is known that the act can never happen
 */
public record LedgerClaim<A>(
        UUID act,
        UUID booking,
        RoomId room,
        LocalDate date,
        A amount,
        @Nullable Instant deadline) {

    public boolean isHeld() {
        return deadline != null;
    }

    public boolean isOverdue(Instant now) {
        return deadline != null && deadline.isBefore(now);
    }
}
