package pl.krakow.centra.domainevents;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What may be known outside about a volunteer.
 *
 * @param volunteerId drawn by chance: the same for the same person every time, and no way back to who it is
 * @param centre where they first asked to help; figures count them there
 * @param district of the city they live in, a slug, where they said so
 * @param willing whether they look for something to do: they aren't pausing
 * @param registeredOn the local date at that centre on which they first asked to help; not told before December 2026
 */
public record VolunteerFacts(
        UUID volunteerId,
        String centre,
        AgeBand ageBand,
        @Nullable String district,
        boolean willing,
        @Nullable LocalDate registeredOn) {

    /** How old they were when this was told. */
    public enum AgeBand {
        UNDER_13,
        FROM_13_TO_17,
        FROM_18_TO_24,
        FROM_25_TO_34,
        FROM_35_TO_49,
        FROM_50_TO_64,
        FROM_65
    }
}
