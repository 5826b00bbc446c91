package pl.krakow.centra.volunteering.matching.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.kit.centre.Coordinates;
import pl.krakow.centra.volunteering.opportunities.domain.OpportunityId;
import pl.krakow.centra.volunteering.volunteers.domain.Engagement;
import pl.krakow.centra.volunteering.volunteers.domain.Weekly;

/**
 * What matters of an opportunity for matching.
 *
 * @param requiredSkills without which nobody is suggested
 * @param welcomeSkills that give points
 * @param qualifications the law asks for
 * @param languages without which nobody is suggested
 * @param kinds of work
 * @param minimumAge 0 for none
 * @param minors whether the work is with minors
 * @param remote whether it is done from home; then there is no place
 * @param place as exactly as is known
 * @param deadline the moment after which nobody new is taken
 * @param keepsNewcomerSeats whether seats are kept for who has never volunteered
 * @param posts what one can be placed on: its shifts, or the role itself
 */
public record Wanted(
        OpportunityId opportunity,
        String centre,
        ZoneId zone,
        Engagement engagement,
        Set<String> requiredSkills,
        Set<String> welcomeSkills,
        Set<String> qualifications,
        Set<String> languages,
        Set<String> kinds,
        int minimumAge,
        boolean minors,
        boolean remote,
        @Nullable Coordinates place,
        @Nullable Instant deadline,
        boolean keepsNewcomerSeats,
        List<Post> posts) {

    public Wanted {
        requiredSkills = Set.copyOf(requiredSkills);
        welcomeSkills = Set.copyOf(welcomeSkills);
        qualifications = Set.copyOf(qualifications);
        languages = Set.copyOf(languages);
        kinds = Set.copyOf(kinds);
        posts = List.copyOf(posts);
    }

    /** What a volunteer is placed on. */
    public sealed interface Post {

        UUID id();

        LocalDate firstDay();

        LocalDate lastDay();
    }

    /**
     * One time, by the clock on the wall of the centre, with the moments it stands for.
     *
     * @param from what {@code start} is in the centre's zone
     */
    public record Shift(UUID id, LocalDateTime start, LocalDateTime end, Instant from, Instant to) implements Post {

        public static Shift of(UUID id, LocalDateTime start, LocalDateTime end, ZoneId zone) {
            return new Shift(
                    id,
                    start,
                    end,
                    start.atZone(zone).toInstant(),
                    end.atZone(zone).toInstant());
        }

        @Override
        public LocalDate firstDay() {
            return start.toLocalDate();
        }

        @Override
        public LocalDate lastDay() {
            return end.toLocalDate();
        }
    }

    /**
     * A standing role.
     *
     * @param wished the times of the week it is best done in; not binding
     */
    public record Role(UUID id, LocalDate from, LocalDate until, int hoursPerWeek, List<Weekly> wished)
            implements Post {

        public Role {
            wished = List.copyOf(wished);
        }

        @Override
        public LocalDate firstDay() {
            return from;
        }

        @Override
        public LocalDate lastDay() {
            return until;
        }
    }
}
