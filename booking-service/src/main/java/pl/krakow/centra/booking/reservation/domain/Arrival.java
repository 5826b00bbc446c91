package pl.krakow.centra.booking.reservation.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * A booking that is moving here from another sheet, or is promised here. It claims its time like a booking until it is
 * either settled (it has left the other sheet, so this is the booking now) or turned away (it never will).
 *
 * @param move the id of the act or promise
 * @param from the sheet it comes from; for a promise about a booking of this sheet, or about a new one, this sheet
 * @param booking as it will be here
 * @param deadline from then on the sweep of the sheets may settle what the mover left
 * @param promised whether it belongs to an act on several sheets, which alone knows what becomes of it: then the sweep
 *     of the sheets leaves it alone
 */
public record Arrival(UUID move, SheetId from, Booking booking, Instant deadline, boolean promised) {}
