package pl.krakow.centra.volunteering.matching;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.UUID;

import io.swagger.v3.oas.annotations.media.Schema;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.privacy.Views;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.security.CentreStaff;
import pl.krakow.centra.kit.security.StaffRole;
import pl.krakow.centra.volunteering.matching.domain.Candidate;
import pl.krakow.centra.volunteering.matching.domain.Match;
import pl.krakow.centra.volunteering.matching.domain.Matching;
import pl.krakow.centra.volunteering.matching.domain.Wanted;
import pl.krakow.centra.volunteering.matching.domain.Wanted.Post;
import pl.krakow.centra.volunteering.opportunities.domain.Opportunities;
import pl.krakow.centra.volunteering.opportunities.domain.OpportunityId;
import pl.krakow.centra.volunteering.organisations.OrganisationDesk;
import pl.krakow.centra.volunteering.privacy.Viewed;
import pl.krakow.centra.volunteering.volunteers.domain.Volunteer;
import pl.krakow.centra.volunteering.volunteers.domain.Volunteers;
import pl.krakow.centra.volunteering.volunteers.domain.Volunteers.Needed;

/**
 * Suggests who could be asked for an opportunity: of those who ask to help at the centre, each with the post that suits best. The
 * centre's coordinator sees their names, and on request whom something speaks against; who acts for the organisation sees neither,
 * but can offer a seat to whom they see. That it was looked at is noted with everybody who was shown.
 */
@Component
@RequiredArgsConstructor
public class SuggestVolunteers {

    private static final int COMPARED_AT_ONCE = 500;
    private static final Comparator<Ranked> BEST_FIRST = Comparator.comparing((Ranked ranked) -> !ranked.match.fits())
            .thenComparing(Comparator.comparingInt((Ranked ranked) -> ranked.match.score())
                    .reversed())
            .thenComparing(ranked -> ranked.volunteer.id().value());

    private final Volunteers volunteers;
    private final Opportunities opportunities;
    private final OpenOpportunities open;
    private final Candidates candidates;
    private final Matching matching;
    private final MatchWords words;
    private final Views views;
    private final CentreStaff staff;
    private final OrganisationDesk desk;
    private final Clock clock;

    /**
     * @param post one of the opportunity's; the one that suits best when null
     * @param excluded whether to show whom something speaks against as well, after the others; to the centre alone
     */
    public record Query(
            CentreId centre,
            OpportunityId opportunity,
            @Nullable UUID post,
            boolean excluded,
            int limit,
            Actor actor,
            Locale language) {}

    /** Somebody who could be asked. */
    @Schema(name = "VolunteerSuggestion")
    public record SuggestedVolunteer(
            UUID volunteerId,

            @Nullable @Schema(description = "for the centre", example = "Anna Nowak")
            String name,

            PostView post,
            MatchView match) {}

    private record Ranked(Volunteer volunteer, Post post, Match match) {}

    /** Empty when the centre has no such opportunity, the opportunity no such post, or the actor nothing to do with it. */
    public Optional<List<SuggestedVolunteer>> suggest(Query query) {
        boolean named = staff.includes(query.actor, query.centre, StaffRole.COORDINATOR);
        return opportunities
                .find(query.centre.value(), query.opportunity)
                .filter(opportunity ->
                        named || desk.actsFor(query.actor, opportunity.details().organisation()))
                .map(open::wanted)
                .map(wanted -> postsOf(wanted, query.post))
                .filter(wanted -> !wanted.posts().isEmpty())
                .map(wanted -> suggest(wanted, query, named));
    }

    private static Wanted postsOf(Wanted wanted, @Nullable UUID only) {
        return only == null
                ? wanted
                : wanted.withPosts(wanted.posts().stream()
                        .filter(post -> post.id().equals(only))
                        .toList());
    }

    private List<SuggestedVolunteer> suggest(Wanted wanted, Query query, boolean named) {
        var now = clock.instant();
        boolean excluded = named && query.excluded;
        var best = new PriorityQueue<>(BEST_FIRST.reversed());
        var waiting = new ArrayList<Volunteer>();
        var needed = excluded
                ? Needed.NOTHING
                : new Needed(wanted.languages(), wanted.requiredSkills(), wanted.qualifications());
        volunteers.willingAt(query.centre.value(), needed, volunteer -> {
            waiting.add(volunteer);
            if (waiting.size() == COMPARED_AT_ONCE) {
                compare(waiting, wanted, excluded, query.limit, now, best);
                waiting.clear();
            }
        });
        compare(waiting, wanted, excluded, query.limit, now, best);
        var found = best.stream().sorted(BEST_FIRST).toList();
        views.note(
                Viewed.VOLUNTEER_MATCHES,
                query.actor,
                found.stream().map(each -> each.volunteer.id().toString()).toList());
        return found.stream()
                .map(each -> new SuggestedVolunteer(
                        each.volunteer.id().value(),
                        named ? each.volunteer.profile().contact().name() : null,
                        PostView.of(each.post, wanted.zone()),
                        MatchView.of(each.match, words, query.language)))
                .toList();
    }

    private void compare(
            List<Volunteer> some, Wanted wanted, boolean excluded, int limit, Instant now, PriorityQueue<Ranked> best) {
        var compared = candidates.of(some);
        for (int i = 0; i < some.size(); i++) {
            var ranked = best(some.get(i), compared.get(i), wanted, now);
            if (ranked.match.fits() || excluded) {
                best.add(ranked);
                if (best.size() > limit) {
                    best.remove();
                }
            }
        }
    }

    private Ranked best(Volunteer volunteer, Candidate candidate, Wanted wanted, Instant now) {
        return wanted.posts().stream()
                .map(post -> new Ranked(volunteer, post, matching.match(candidate, wanted, post, now)))
                .min(BEST_FIRST)
                .orElseThrow();
    }
}
