package pl.krakow.centra.booking.seasons.domain;

/**
 * A place that a wish has, or could have, on some dates. Each is itself: no two are equal.
 *
 * <p>What is fixed was pinned by the coordinator or kept from an earlier proposal, and isn't pushed.
 */
final class Slot {

    private final Entry entry;
    private final Place place;
    private final int[] dates;
    private final boolean fixed;

    Slot(Entry entry, Place place, int[] dates, boolean fixed) {
        this.entry = entry;
        this.place = place;
        this.dates = dates;
        this.fixed = fixed;
    }

    /** The same for another wish. */
    Slot of(Entry other) {
        return new Slot(other, place, dates, fixed);
    }

    Entry entry() {
        return entry;
    }

    Place place() {
        return place;
    }

    /** Numbers of the {@link Timetable}, ascending. */
    int[] dates() {
        return dates;
    }

    boolean isFixed() {
        return fixed;
    }

    /** Of all its meetings together. */
    long minutes() {
        return (long) place.length() * dates.length;
    }
}
