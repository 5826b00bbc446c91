package pl.krakow.centra.volunteering.placements;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.volunteering.matching.Candidates;
import pl.krakow.centra.volunteering.matching.domain.Exclusion;
import pl.krakow.centra.volunteering.matching.domain.Matching;
import pl.krakow.centra.volunteering.matching.domain.Rule;
import pl.krakow.centra.volunteering.matching.domain.Wanted;
import pl.krakow.centra.volunteering.opportunities.domain.Opportunity;
import pl.krakow.centra.volunteering.volunteers.domain.Volunteer;

/**
 * What nobody is given a seat against, of the rules of {@link Matching}: what the work can't be done without, and what the law
 * asks of who does it. A volunteer's own wishes – times, distance, hours – speak against a suggestion, not against what they ask
 * for themselves; but who takes a break, or doesn't want to be matched, isn't offered anything. The guardian's consent and the
 * registers may still be seen to before the start, where a gate holds them.
 */
@Component
@RequiredArgsConstructor
class Fitness {

    private final Matching matching;
    private final Candidates candidates;
    private final Clock clock;

    /** The rules the volunteer fails, by name; none for a post the opportunity doesn't have. */
    List<String> failed(Volunteer volunteer, Opportunity opportunity, UUID wantedPost, boolean offered) {
        var wanted = Wanted.of(opportunity, null);
        var candidate = candidates.unengaged(volunteer);
        return wanted.posts().stream()
                .filter(post -> post.id().equals(wantedPost))
                .flatMap(post -> matching.exclusions(candidate, wanted, post, clock.instant()).stream())
                .map(Exclusion::rule)
                .filter(rule -> holds(rule, offered))
                .map(Rule::name)
                .toList();
    }

    private static boolean holds(Rule rule, boolean offered) {
        return switch (rule) {
            case REQUIRED_SKILL, QUALIFICATION, LANGUAGE, AGE -> true;
            case PAUSED -> offered;
            case DEADLINE, AVAILABILITY, WEEKLY_LIMIT, OVERLAP, GUARDIAN_CONSENT, SAFEGUARDING, DISTANCE -> false;
        };
    }
}
