package pl.krakow.centra.booking.reservation.domain;

/** What came of asking a day sheet to keep time for a while. */
public sealed interface Keeping {

    record Held(Hold hold) implements Keeping {}

    record Refused(Refusal refusal) implements Keeping {}
}
