package pl.krakow.centra.volunteering.matching;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.volunteering.matching.domain.Candidate;
import pl.krakow.centra.volunteering.matching.domain.FreeSeats;
import pl.krakow.centra.volunteering.matching.domain.Match;
import pl.krakow.centra.volunteering.matching.domain.Matching;
import pl.krakow.centra.volunteering.matching.domain.Wanted;
import pl.krakow.centra.volunteering.matching.domain.Wanted.Post;
import pl.krakow.centra.volunteering.opportunities.domain.HostNames;
import pl.krakow.centra.volunteering.opportunities.domain.HostNames.Host;
import pl.krakow.centra.volunteering.opportunities.domain.Opportunity;
import pl.krakow.centra.volunteering.opportunities.domain.OpportunityId;
import pl.krakow.centra.volunteering.volunteers.domain.Volunteer;
import pl.krakow.centra.volunteering.volunteers.domain.Volunteers;

/**
 * Suggests opportunities to a volunteer: of everything that is announced in the city, what nothing speaks against and where
 * there are seats, best first. Ranked by what is remembered; what is shown has been read and compared again.
 */
@Component
public class SuggestOpportunities {

    private static final Comparator<Ranked> BEST_FIRST = Comparator.comparingInt(Ranked::score)
            .reversed()
            .thenComparing(ranked -> ranked.best.firstDay())
            .thenComparing(ranked -> ranked.wanted.opportunity().value());

    private final Volunteers volunteers;
    private final Candidates candidates;
    private final OpenOpportunities open;
    private final Matching matching;
    private final MatchWords words;
    private final FreeSeats seats;
    private final HostNames names;
    private final Clock clock;

    SuggestOpportunities(
            Volunteers volunteers,
            Candidates candidates,
            OpenOpportunities open,
            Matching matching,
            MatchWords words,
            ObjectProvider<FreeSeats> seats,
            HostNames names,
            Clock clock) {
        this.volunteers = volunteers;
        this.candidates = candidates;
        this.open = open;
        this.matching = matching;
        this.words = words;
        this.seats = seats.getIfAvailable(() -> _ -> Map.of());
        this.names = names;
        this.clock = clock;
    }

    /** @param centre at which; any when null */
    public record Query(Actor actor, @Nullable CentreId centre, int limit, Locale language) {}

    /** What came of it. */
    public sealed interface Suggested {

        /** @param paused whether there is nothing because the volunteer wants no suggestions */
        record Suggestions(List<SuggestionView> best, boolean paused) implements Suggested {}

        /** The account is no volunteer. */
        record NoVolunteer() implements Suggested {}
    }

    /** An opportunity with the post of it that suits best. */
    private record Ranked(Wanted wanted, Post best, int score, int fitting) {}

    public Suggested suggest(Query query) {
        return volunteers
                .ofSubject(query.actor.subject())
                .<Suggested>map(volunteer -> new Suggested.Suggestions(best(volunteer, query), isPausing(volunteer)))
                .orElseGet(Suggested.NoVolunteer::new);
    }

    private boolean isPausing(Volunteer volunteer) {
        var today = LocalDate.ofInstant(clock.instant(), volunteer.zone());
        return !volunteer.agreesToBeMatched() || volunteer.isPausedOn(today);
    }

    private List<SuggestionView> best(Volunteer volunteer, Query query) {
        var now = clock.instant();
        var candidate = candidates.of(List.of(volunteer)).getFirst();
        var ranked = rank(candidate, query.centre, now);
        var found = new ArrayList<SuggestionView>();
        for (int from = 0; from < ranked.size() && found.size() < query.limit; from += query.limit) {
            var next = ranked.subList(from, Math.min(ranked.size(), from + query.limit)).stream()
                    .map(each -> each.wanted.opportunity())
                    .toList();
            for (var suggestion : read(candidate, next, query.language, now)) {
                if (found.size() < query.limit) {
                    found.add(suggestion);
                }
            }
        }
        return found;
    }

    private List<Ranked> rank(Candidate candidate, @Nullable CentreId centre, Instant now) {
        var ranked = new ArrayList<Ranked>();
        for (var wanted : open.all()) {
            if ((centre == null || wanted.centre().equals(centre.value())) && matching.mayFit(candidate, wanted)) {
                var best = best(candidate, wanted, Set.of(), now);
                if (best != null) {
                    ranked.add(best);
                }
            }
        }
        ranked.sort(BEST_FIRST);
        return ranked;
    }

    private @Nullable Ranked best(Candidate candidate, Wanted wanted, Set<UUID> full, Instant now) {
        return matching.best(candidate, wanted, post -> !full.contains(post.id()), now)
                .map(found -> new Ranked(wanted, found.post(), found.score(), found.fitting()))
                .orElse(null);
    }

    /** These as they stand now; without those that are gone, full or changed so that they no longer suit. */
    private List<SuggestionView> read(Candidate candidate, List<OpportunityId> ids, Locale language, Instant now) {
        Map<OpportunityId, Opportunity> read =
                open.read(ids).stream().collect(Collectors.toMap(Opportunity::id, Function.identity()));
        var full = seats.fullPosts(read.keySet());
        var called = names.of(read.values().stream().map(Host::of).distinct().toList());
        var views = new ArrayList<SuggestionView>();
        for (var id : ids) {
            var opportunity = read.get(id);
            if (opportunity != null) {
                var best = best(candidate, open.wanted(opportunity), full.getOrDefault(id, Set.of()), now);
                if (best != null) {
                    views.add(view(candidate, opportunity, called.get(Host.of(opportunity)), best, language, now));
                }
            }
        }
        return views;
    }

    private SuggestionView view(
            Candidate candidate,
            Opportunity opportunity,
            @Nullable String organisation,
            Ranked best,
            Locale language,
            Instant now) {
        var match = matching.match(candidate, best.wanted, best.best, now);
        return new SuggestionView(
                opportunity.id().value(),
                opportunity.centre(),
                opportunity.details().title(),
                opportunity.details().organisation().value(),
                organisation,
                opportunity.details().commitment(),
                PostView.of(best.best, opportunity.zone()),
                best.fitting - 1,
                MatchView.of(match, words, language));
    }

    /** How the volunteer suits each post of one opportunity, with what speaks against it. */
    public sealed interface Explained {

        record Explanation(List<PostMatch> posts) implements Explained {}

        record NoVolunteer() implements Explained {}

        /** There is no such opportunity for everybody to see. */
        record NoOpportunity() implements Explained {}
    }

    /** One post, and how it suits. */
    public record PostMatch(PostView post, boolean full, MatchView match) {}

    /** Why an opportunity is suggested, or why it isn't. */
    public Explained explain(Actor actor, OpportunityId id, Locale language) {
        var volunteer = volunteers.ofSubject(actor.subject());
        if (volunteer.isEmpty()) {
            return new Explained.NoVolunteer();
        }
        Optional<Opportunity> opportunity = open.read(List.of(id)).stream().findFirst();
        if (opportunity.isEmpty()) {
            return new Explained.NoOpportunity();
        }
        var now = clock.instant();
        var candidate = candidates.of(List.of(volunteer.get())).getFirst();
        var wanted = open.wanted(opportunity.get());
        var full = seats.fullPosts(List.of(id)).getOrDefault(id, Set.of());
        return new Explained.Explanation(wanted.posts().stream()
                .map(post -> {
                    Match match = matching.match(candidate, wanted, post, now);
                    return new PostMatch(
                            PostView.of(post, wanted.zone()),
                            full.contains(post.id()),
                            MatchView.of(match, words, language));
                })
                .toList());
    }
}
