package pl.krakow.centra.reporting.usage.domain;

/** How an indicator turns the facts it covers into a number. */
public enum Measure {
    /** Every booking counts one. */
    BOOKINGS,
    /** The bookings' lengths are added up, in minutes. */
    MINUTES,
    /** The people expected are added up. */
    PEOPLE,
    /** Every beneficiary counts one, however often and wherever it came. */
    BENEFICIARIES;

    /** What one booking adds to a figure. A distinct count has no such thing. */
    long amount(BookingFact fact) {
        return switch (this) {
            case BOOKINGS -> 1;
            case MINUTES -> fact.minutes();
            case PEOPLE -> fact.people();
            case BENEFICIARIES -> throw new IllegalStateException("a distinct count is not a sum");
        };
    }
}
