package pl.krakow.centra.sites.gateway;

import java.time.OffsetDateTime;

import org.jspecify.annotations.Nullable;

/**
 * What a link in a letter about an event opens.
 *
 * @param confirming whether the link is for confirming the address, and for nothing else
 * @param state where the registration stands, as the API names it
 * @param place in line, for who waits
 * @param until until when a seat is kept or offered
 * @param ticket the code that is shown at the door, for who has a seat
 */
public record SignedUp(
        boolean confirming,
        String state,
        String centre,
        String eventId,
        String name,
        int people,
        @Nullable Integer place,
        @Nullable OffsetDateTime until,
        @Nullable String ticket) {

    public boolean is(String other) {
        return state.equals(other);
    }

    /** Whether there is something to give up. */
    public boolean isOpen() {
        return is("APPLIED") || is("WAITING") || is("OFFERED") || is("CONFIRMED");
    }
}
