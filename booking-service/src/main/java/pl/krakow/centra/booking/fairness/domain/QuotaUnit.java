package pl.krakow.centra.booking.fairness.domain;

/** What a quota counts. */
public enum QuotaUnit {
    /** How many bookings, however long. */
    BOOKINGS(1),
    /** How long they are together, without set-up and clean-up. */
    HOURS(60);

    private final int measure;

    QuotaUnit(int measure) {
        this.measure = measure;
    }

    /** What one unit of a limit is worth: a booking, or the minutes of an hour. */
    long worthOf(int units) {
        return (long) units * measure;
    }

    /** So many bookings, or so many minutes, in units of this kind. */
    public double units(long worth) {
        return (double) worth / measure;
    }

    long worthOf(QuotaUse use) {
        return switch (this) {
            case BOOKINGS -> 1;
            case HOURS -> use.minutes();
        };
    }
}
