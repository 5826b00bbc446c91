package pl.krakow.centra.booking.reservation.domain;

/** How much of a booking is forgotten. That it was, when, where, for whom by id and with how many people always stays. */
public enum Forgetting {
    /** Who answered for the meeting. */
    PEOPLE,
    /** That, and every text: title, purpose and reasons. */
    PEOPLE_AND_TEXTS
}
