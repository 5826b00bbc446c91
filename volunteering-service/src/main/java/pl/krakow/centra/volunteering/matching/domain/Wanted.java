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
import pl.krakow.centra.volunteering.opportunities.domain.Commitment;
import pl.krakow.centra.volunteering.opportunities.domain.Opportunity;
import pl.krakow.centra.volunteering.opportunities.domain.OpportunityId;
import pl.krakow.centra.volunteering.opportunities.domain.Place;
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
 * @param deadline the first moment at which nobody new is taken any more
 * @param keepsNewcomerSeats whether seats are kept for who has never volunteered
 * @param posts what one can be placed on: its shifts, or the role itself
 */
public record Wanted(
        OpportunityId opportunity,
        String centre,
        ZoneId zone,
        Commitment commitment,
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

    /**
     * What of an opportunity matters.
     *
     * @param place of the opportunity, as exactly as is known; ignored for work from home
     */
    public static Wanted of(Opportunity opportunity, @Nullable Coordinates place) {
        var details = opportunity.details();
        var requirements = details.requirements();
        var zone = opportunity.zone();
        boolean remote = details.place() instanceof Place.Remote;
        var applyBy = details.applyBy();
        var minimumAge = requirements.minimumAge();
        return new Wanted(
                opportunity.id(),
                opportunity.centre(),
                zone,
                details.commitment(),
                requirements.requiredSkills(),
                requirements.welcomeSkills(),
                requirements.qualifications(),
                requirements.languages(),
                details.work(),
                minimumAge == null ? 0 : minimumAge,
                requirements.contactWithMinors(),
                remote,
                remote ? null : place,
                applyBy == null ? null : applyBy.plusDays(1).atStartOfDay(zone).toInstant(),
                details.newcomerSeats() > 0,
                posts(opportunity));
    }

    /** The same with these posts only. */
    public Wanted withPosts(List<Post> others) {
        return new Wanted(
                opportunity,
                centre,
                zone,
                commitment,
                requiredSkills,
                welcomeSkills,
                qualifications,
                languages,
                kinds,
                minimumAge,
                minors,
                remote,
                place,
                deadline,
                keepsNewcomerSeats,
                others);
    }

    private static List<Post> posts(Opportunity opportunity) {
        var longTerm = opportunity.details().longTerm();
        if (longTerm == null) {
            return opportunity.details().shifts().stream()
                    .<Post>map(shift -> Shift.of(shift.id().value(), shift.start(), shift.end(), opportunity.zone()))
                    .toList();
        }
        var hours = longTerm.hoursPerWeek();
        return List.of(new Role(
                opportunity.id().value(),
                longTerm.from(),
                longTerm.until(),
                hours == null ? 0 : hours,
                longTerm.wished().stream()
                        // one that was kept so is a wish nobody can read; it mustn't keep others from being matched
                        .filter(time -> !time.isBackwards())
                        .map(time -> new Weekly(time.day(), time.from(), time.until()))
                        .toList()));
    }

    /** What a volunteer is placed on, with its moments reckoned. */
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
            return end.minusNanos(1).toLocalDate();
        }
    }

    /**
     * A standing role.
     *
     * @param hoursPerWeek 0 where nothing is said
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
