package pl.krakow.centra.sites.residents;

import java.time.OffsetDateTime;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.sites.api.letters.RegistrationLinksApi.Opened;

/**
 * A registration as the page behind the link in a letter shows it.
 *
 * @param confirming whether the link is for confirming the address, and for nothing else
 * @param state where the registration stands, as the API names it
 * @param place in line, for who waits
 * @param until until when a seat is kept or offered
 * @param ticket the code that is shown at the door, for who has a seat
 */
record SignedUp(
        boolean confirming,
        String state,
        String centre,
        String eventId,
        String name,
        int people,
        @Nullable Integer place,
        @Nullable OffsetDateTime until,
        @Nullable String ticket) {

    static SignedUp of(Opened opened) {
        var one = opened.registration();
        var name = one.name();
        return new SignedUp(
                "CONFIRM".equals(opened.purpose()),
                one.state(),
                one.centre(),
                one.eventId(),
                name == null ? "" : name,
                Math.max(1, one.people()),
                one.placeInLine(),
                one.until(),
                one.ticket());
    }

    public boolean is(String other) {
        return state.equals(other);
    }

    /** Whether there is something to give up. */
    public boolean isOpen() {
        return is("APPLIED") || is("WAITING") || is("OFFERED") || is("CONFIRMED");
    }
}
