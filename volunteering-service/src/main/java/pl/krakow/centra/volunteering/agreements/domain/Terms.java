package pl.krakow.centra.volunteering.agreements.domain;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.volunteering.agreements.domain.Duties.Concluding;
import pl.krakow.centra.volunteering.agreements.domain.Duties.Insurer;

/**
 * What an agreement says: scope, manner and time of the work and how it is ended (art. 44 (1)), who takes part, who insures, what
 * becomes of the volunteer's costs.
 *
 * @param scope what is to be done
 * @param manner how it is done: under whose guidance, with what means; null when nothing is agreed
 * @param times when there are shifts, all of them; none for work without fixed times
 * @param hoursPerWeek about how much without fixed times
 * @param noticeDays how long before its end it is terminated; at once for an important reason
 * @param other whatever else is agreed
 */
public record Terms(
        Organisation organisation,
        Person volunteer,
        Concluding concluding,
        String title,
        String scope,
        @Nullable String manner,
        String place,
        LocalDate firstDay,
        LocalDate lastDay,
        List<Time> times,
        @Nullable Integer hoursPerWeek,
        Insurer insurer,
        Costs costs,
        int noticeDays,
        @Nullable String other) {

    public Terms {
        times = List.copyOf(times);
        if (lastDay.isBefore(firstDay)) {
            throw new IllegalArgumentException("an agreement doesn't end before it begins");
        }
    }

    /** @param representedBy who signs for it */
    public record Organisation(String name, @Nullable String krs, String address, String representedBy) {}

    /** @param guardian who consents, or concludes it in the volunteer's name; null for who is of age */
    public record Person(
            String name, LocalDate bornOn, @Nullable String guardian) {}

    /** A shift, in the centre's time. */
    public record Time(LocalDateTime start, LocalDateTime end) {}

    /** What becomes of travel and other costs, art. 45 (1) and (4). */
    public enum Costs {
        /** The organisation returns them. */
        RETURNED,
        /** The volunteer waives them, which has to be in writing. */
        WAIVED
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }

    /** Without anything that says who the volunteer is. */
    Terms withoutVolunteer() {
        return new Terms(
                organisation,
                new Person("", volunteer.bornOn().withDayOfYear(1), null),
                concluding,
                title,
                scope,
                manner,
                place,
                firstDay,
                lastDay,
                times,
                hoursPerWeek,
                insurer,
                costs,
                noticeDays,
                null);
    }
}
