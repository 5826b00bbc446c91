package pl.krakow.centra.volunteering.rounds;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.privacy.Views;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.wording.Wording;
import pl.krakow.centra.volunteering.matching.Candidates;
import pl.krakow.centra.volunteering.matching.MatchView;
import pl.krakow.centra.volunteering.matching.MatchWords;
import pl.krakow.centra.volunteering.matching.OpenOpportunities;
import pl.krakow.centra.volunteering.matching.PostView;
import pl.krakow.centra.volunteering.matching.domain.Candidate;
import pl.krakow.centra.volunteering.matching.domain.Matching;
import pl.krakow.centra.volunteering.matching.domain.Wanted;
import pl.krakow.centra.volunteering.opportunities.domain.Opportunities;
import pl.krakow.centra.volunteering.opportunities.domain.Opportunity;
import pl.krakow.centra.volunteering.opportunities.domain.OpportunityId;
import pl.krakow.centra.volunteering.placements.domain.PlacementFacts;
import pl.krakow.centra.volunteering.placements.domain.Placements;
import pl.krakow.centra.volunteering.privacy.Viewed;
import pl.krakow.centra.volunteering.rounds.RoundViews.AgainstView;
import pl.krakow.centra.volunteering.rounds.RoundViews.BrokenPinView;
import pl.krakow.centra.volunteering.rounds.RoundViews.Decided;
import pl.krakow.centra.volunteering.rounds.RoundViews.InsteadView;
import pl.krakow.centra.volunteering.rounds.RoundViews.LeftOutView;
import pl.krakow.centra.volunteering.rounds.RoundViews.LineView;
import pl.krakow.centra.volunteering.rounds.RoundViews.PlacedView;
import pl.krakow.centra.volunteering.rounds.RoundViews.ProposalView;
import pl.krakow.centra.volunteering.rounds.RoundViews.RoundView;
import pl.krakow.centra.volunteering.rounds.RoundViews.RulingView;
import pl.krakow.centra.volunteering.rounds.domain.MatchingRound;
import pl.krakow.centra.volunteering.rounds.domain.MatchingRound.Made;
import pl.krakow.centra.volunteering.rounds.domain.Pairing;
import pl.krakow.centra.volunteering.rounds.domain.Proposal.BrokenPin;
import pl.krakow.centra.volunteering.rounds.domain.Proposal.Instead;
import pl.krakow.centra.volunteering.rounds.domain.Proposal.LeftOut;
import pl.krakow.centra.volunteering.rounds.domain.Proposal.Line;
import pl.krakow.centra.volunteering.rounds.domain.Proposals;
import pl.krakow.centra.volunteering.rounds.domain.RoundId;
import pl.krakow.centra.volunteering.rounds.domain.Rounds;
import pl.krakow.centra.volunteering.volunteers.domain.Volunteer;
import pl.krakow.centra.volunteering.volunteers.domain.VolunteerId;
import pl.krakow.centra.volunteering.volunteers.domain.Volunteers;

/**
 * Shows rounds to who coordinates all their centres; to anybody else there are none. What a proposal says of people is read
 * beside it, as it is now, and that it was looked at is noted.
 */
@Component
@RequiredArgsConstructor
public class FindRounds {

    private final Rounds rounds;
    private final Proposals proposals;
    private final RoundStaff staff;
    private final Volunteers volunteers;
    private final Opportunities opportunities;
    private final Placements placements;
    private final OpenOpportunities open;
    private final Candidates candidates;
    private final Matching matching;
    private final MatchWords words;
    private final Views views;
    private final CentreCatalogue centres;
    private final Clock clock;

    public Optional<MatchingRound> find(RoundId id, Actor actor) {
        return rounds.find(id).filter(round -> staff.mayUse(actor, round));
    }

    /** Those that look at this centre and that the actor may see, one more than the limit when there are more. */
    public List<MatchingRound> at(String centre, Rounds.@Nullable Position after, int limit, Actor actor) {
        var found = new ArrayList<MatchingRound>();
        var from = after;
        while (found.size() <= limit) {
            var read = rounds.at(centre, from, limit + 1);
            read.stream()
                    .filter(round -> staff.mayUse(actor, round))
                    .limit(limit + 1L - found.size())
                    .forEach(found::add);
            if (read.size() <= limit) {
                break;
            }
            from = new Rounds.Position(read.getLast().made(), read.getLast().id());
        }
        return found;
    }

    public RoundView view(MatchingRound round, Locale language) {
        var zone = centres.city().zone();
        var work = round.work();
        var made = round.proposal();
        var failure = round.failure();
        return new RoundView(
                round.id().value(),
                round.terms().centres(),
                round.terms().from(),
                round.terms().until(),
                round.terms().postsEach(),
                round.state(),
                work == null ? null : work.percent(),
                round.failure(),
                failure == null ? null : say(language, "rounds.failure." + failure, Map.of()),
                round.run(),
                round.made().atZone(zone).toOffsetDateTime(),
                round.rulings().stream()
                        .map(ruled -> new RulingView(
                                ruled.pair().volunteer().value(),
                                ruled.pair().post().opportunity().value(),
                                ruled.pair().post().post(),
                                Decided.valueOf(ruled.ruling().name())))
                        .toList(),
                made == null
                        ? null
                        : new ProposalView(
                                made.run(),
                                made.at().atZone(zone).toOffsetDateTime(),
                                made.totals(),
                                proposals.brokenPins(made.proposal()).stream()
                                        .map(broken -> view(broken, language))
                                        .toList()));
    }

    private static BrokenPinView view(BrokenPin broken, Locale language) {
        var rule = broken.rule();
        return new BrokenPinView(
                broken.pair().volunteer().value(),
                broken.pair().post().opportunity().value(),
                broken.pair().post().post(),
                rule,
                say(language, rule == null ? "rounds.pin.gone" : "rounds.pin." + rule, Map.of()));
    }

    /** Lines of the latest proposal; none while there is no proposal. */
    public List<Line> lines(MatchingRound round, @Nullable Pairing after, int limit) {
        var made = round.proposal();
        return made == null ? List.of() : proposals.lines(made.proposal(), after, limit);
    }

    public Optional<Line> line(MatchingRound round, Pairing pair) {
        return Optional.ofNullable(round.proposal())
                .map(Made::proposal)
                .flatMap(proposal -> proposals.line(proposal, pair));
    }

    public List<LeftOut> leftOut(MatchingRound round, @Nullable VolunteerId after, int limit) {
        var made = round.proposal();
        return made == null ? List.of() : proposals.leftOut(made.proposal(), after, limit);
    }

    /** The lines with what stands of them now. */
    public List<LineView> show(List<Line> lines, Actor actor, Locale language) {
        var people = people(lines.stream().map(line -> line.pair().volunteer()).toList(), actor);
        var found = opportunities(lines.stream().map(line -> line.pair().post().opportunity()));
        var compared = new HashMap<VolunteerId, Candidate>();
        candidates.of(people.values()).forEach(candidate -> compared.put(candidate.id(), candidate));
        Map<OpportunityId, List<PlacementFacts>> placed =
                found.keySet().stream().collect(Collectors.toMap(Function.identity(), placements::of));
        return lines.stream()
                .map(line -> show(line, people, found, compared, placed, language))
                .toList();
    }

    private LineView show(
            Line line,
            Map<VolunteerId, Volunteer> people,
            Map<OpportunityId, Opportunity> found,
            Map<VolunteerId, Candidate> compared,
            Map<OpportunityId, List<PlacementFacts>> placed,
            Locale language) {
        var pair = line.pair();
        var opportunity = found.get(pair.post().opportunity());
        var wanted = opportunity == null ? null : open.wanted(opportunity);
        var post = wanted == null ? null : post(wanted, pair);
        var candidate = compared.get(pair.volunteer());
        return new LineView(
                pair.volunteer().value(),
                name(people, pair.volunteer()),
                pair.post().opportunity().value(),
                pair.post().post(),
                opportunity == null ? null : opportunity.centre(),
                opportunity == null ? null : opportunity.details().title(),
                post == null || wanted == null ? null : PostView.of(post, wanted.zone()),
                line.score(),
                line.turn(),
                line.pinned(),
                post == null || wanted == null || candidate == null
                        ? null
                        : MatchView.of(matching.match(candidate, wanted, post, clock.instant()), words, language),
                placed.getOrDefault(pair.post().opportunity(), List.of()).stream()
                        .filter(facts -> facts.volunteer().equals(pair.volunteer())
                                && facts.post().equals(pair.post()))
                        .reduce((earlier, later) -> later)
                        .map(facts -> new PlacedView(facts.placement().value(), facts.state()))
                        .orElse(null));
    }

    private static Wanted.@Nullable Post post(Wanted wanted, Pairing pair) {
        return wanted.posts().stream()
                .filter(post -> post.id().equals(pair.post().post()))
                .findFirst()
                .orElse(null);
    }

    /** Who was left out, with the reason in words. */
    public List<LeftOutView> showLeftOut(List<LeftOut> left, Actor actor, Locale language) {
        var people = people(left.stream().map(LeftOut::volunteer).toList(), actor);
        var found = opportunities(left.stream()
                .flatMap(each -> each.nearest().stream())
                .map(near -> near.pair().post().opportunity()));
        return left.stream()
                .map(each -> new LeftOutView(
                        each.volunteer().value(),
                        name(people, each.volunteer()),
                        each.why(),
                        why(each, language),
                        each.against().entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .map(against -> new AgainstView(against.getKey(), against.getValue()))
                                .toList(),
                        each.nearest().stream()
                                .map(near -> show(near, found, language))
                                .toList()))
                .toList();
    }

    private static String why(LeftOut left, Locale language) {
        var shortage = left.shortage();
        return shortage == null
                ? say(language, "rounds.left-out." + left.why(), Map.of())
                : say(
                        language,
                        "rounds.left-out." + left.why(),
                        Map.of(
                                "people", shortage.people(),
                                "posts", shortage.posts(),
                                "seats", shortage.seats()));
    }

    private static InsteadView show(Instead near, Map<OpportunityId, Opportunity> found, Locale language) {
        var loss = near.loss();
        var post = near.pair().post();
        var opportunity = found.get(post.opportunity());
        return new InsteadView(
                post.opportunity().value(),
                post.post(),
                opportunity == null ? null : opportunity.details().title(),
                near.score(),
                loss.placements(),
                loss.points(),
                say(
                        language,
                        loss.placements() > 0 ? "rounds.instead.people" : "rounds.instead.points",
                        Map.of("points", loss.points())));
    }

    private Map<VolunteerId, Volunteer> people(Collection<VolunteerId> ids, Actor actor) {
        var people = volunteers.findAll(ids).stream().collect(Collectors.toMap(Volunteer::id, Function.identity()));
        views.note(
                Viewed.VOLUNTEER_MATCHES,
                actor,
                people.keySet().stream().map(VolunteerId::toString).sorted().toList());
        return people;
    }

    private Map<OpportunityId, Opportunity> opportunities(Stream<OpportunityId> ids) {
        return opportunities.findAll(ids.distinct().toList()).stream()
                .collect(Collectors.toMap(Opportunity::id, Function.identity()));
    }

    private static @Nullable String name(Map<VolunteerId, Volunteer> people, VolunteerId id) {
        var volunteer = people.get(id);
        return volunteer == null ? null : volunteer.profile().contact().name();
    }

    private static String say(Locale language, String key, Map<String, ?> facts) {
        return Wording.in(language.toLanguageTag()).say(key, facts);
    }
}
