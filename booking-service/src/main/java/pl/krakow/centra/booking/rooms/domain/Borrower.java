package pl.krakow.centra.booking.rooms.domain;

/** To whom a room may be lent; the kinds of beneficiaries by the same names. */
public enum Borrower {
    ORGANISATION,
    INFORMAL_GROUP,
    INDIVIDUAL
}
