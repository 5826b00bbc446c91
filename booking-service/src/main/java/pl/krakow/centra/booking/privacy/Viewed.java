package pl.krakow.centra.booking.privacy;

/** What staff look at, as the log of views names it. A closed list. */
public enum Viewed {
    BENEFICIARY,
    BENEFICIARY_LIST,
    BOOKING,
    BOOKING_LIST
}
