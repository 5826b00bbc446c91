package pl.krakow.centra.reporting.usage.domain;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

/**
 * The newest that is known of one booking, as absolute values: a later event replaces it, an earlier one is without
 * effect.
 *
 * <p>A fact remembers the days it used to be on, because each of those days may still be counting it: the process can
 * die between the fact and the days, and then only the fact tells the next delivery what there is to put right.
 *
 * @param version of the booking; the higher one is newer
 * @param beneficiary the ordinal that stands for the beneficiary in sets, see {@link BeneficiaryOrdinals}
 * @param minutes the length of the booking in elapsed time, also over a clock change
 * @param formerDays every other day the booking has been on
 */
public record BookingFact(
        UUID bookingId,
        long version,
        Day day,
        String room,
        BookingState state,
        BeneficiaryKind kind,
        int beneficiary,
        int minutes,
        int people,
        Set<Day> formerDays) {

    public BookingFact {
        if (minutes < 0 || people < 0 || beneficiary < 0) {
            throw new IllegalArgumentException("lengths, people and ordinals are never negative");
        }
        formerDays = Set.copyOf(formerDays);
    }

    /** What is known after {@code other} has arrived as well, whichever of the two was published first. */
    public BookingFact updatedBy(BookingFact other) {
        if (other.version <= version) {
            return this;
        }
        Set<Day> former = new LinkedHashSet<>(formerDays);
        former.add(day);
        former.remove(other.day);
        return other.withFormerDays(former);
    }

    /** Every day whose figures may depend on this fact, the present one included. */
    public Set<Day> days() {
        Set<Day> days = new LinkedHashSet<>(formerDays);
        days.add(day);
        return days;
    }

    private BookingFact withFormerDays(Set<Day> former) {
        return new BookingFact(bookingId, version, day, room, state, kind, beneficiary, minutes, people, former);
    }
}
