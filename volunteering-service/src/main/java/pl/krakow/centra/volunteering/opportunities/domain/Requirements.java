package pl.krakow.centra.volunteering.opportunities.domain;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What a volunteer must or should bring.
 *
 * @param requiredSkills slugs; without each of them one can't help
 * @param welcomeSkills slugs; good to have
 * @param qualifications slugs of what the law demands for the work; seen by staff before the start
 * @param languages ISO 639 codes; one must speak each of them
 * @param minimumAge in years on the first day; nothing when there is no limit of the organisation's own
 * @param contactWithMinors whether a volunteer is with children, so that they are checked first
 */
public record Requirements(
        Set<String> requiredSkills,
        Set<String> welcomeSkills,
        Set<String> qualifications,
        Set<String> languages,
        @Nullable Integer minimumAge,
        boolean contactWithMinors) {

    public static final Requirements NONE = new Requirements(Set.of(), Set.of(), Set.of(), Set.of(), null, false);

    public Requirements {
        requiredSkills = Set.copyOf(requiredSkills);
        welcomeSkills = Set.copyOf(welcomeSkills);
        qualifications = Set.copyOf(qualifications);
        languages = Set.copyOf(languages);
    }
}
