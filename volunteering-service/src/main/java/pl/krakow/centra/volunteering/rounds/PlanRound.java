package pl.krakow.centra.volunteering.rounds;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.id.Ids;
import pl.krakow.centra.kit.race.Attempts;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.web.RequestKeys;
import pl.krakow.centra.kit.web.Revision;
import pl.krakow.centra.volunteering.rounds.domain.AssignmentTask.Ruling;
import pl.krakow.centra.volunteering.rounds.domain.MatchingRound;
import pl.krakow.centra.volunteering.rounds.domain.MatchingRound.Step;
import pl.krakow.centra.volunteering.rounds.domain.Pairing;
import pl.krakow.centra.volunteering.rounds.domain.RoundId;
import pl.krakow.centra.volunteering.rounds.domain.RoundTerms;
import pl.krakow.centra.volunteering.rounds.domain.Rounds;

/** Asks for rounds and for further runs of them, and decides about pairs. The work itself is done beside the requests. */
@Component
@RequiredArgsConstructor
public class PlanRound {

    private final Rounds rounds;
    private final RoundStaff staff;
    private final WorkOutRounds workOutRounds;
    private final CentreCatalogue centres;
    private final Ids ids;
    private final Clock clock;

    /** What came of it. */
    public sealed interface Outcome {

        record Done(MatchingRound round) implements Outcome {}

        record CentreUnknown(String centre) implements Outcome {}

        /** The actor doesn't coordinate every centre of the round. */
        record NotTheirs() implements Outcome {}

        record Unknown() implements Outcome {}

        record Outdated() implements Outcome {}

        /** A run is waiting or being worked out. */
        record Busy() implements Outcome {}

        record TooManyRulings() implements Outcome {}
    }

    public Outcome ask(RoundTerms terms, Actor actor) {
        for (var centre : terms.centres()) {
            if (centres.find(new CentreId(centre)).isEmpty()) {
                return new Outcome.CentreUnknown(centre);
            }
        }
        if (!staff.coordinates(actor, terms.centres())) {
            return new Outcome.NotTheirs();
        }
        var id = new RoundId(RequestKeys.current().map(ids::derived).orElseGet(ids::next));
        var round = MatchingRound.of(id, terms, actor.subject(), now());
        if (!rounds.add(round)) {
            return rounds.find(id).<Outcome>map(Outcome.Done::new).orElseGet(Outcome.Unknown::new);
        }
        workOutRounds.wake();
        return new Outcome.Done(round);
    }

    /** @param ruling open takes an earlier one back; it counts from the next run on */
    public Outcome rule(RoundId id, Pairing pair, Ruling ruling, Revision seen, Actor actor) {
        return step(id, actor, round -> round.rule(pair, ruling, seen::matches, now()));
    }

    public Outcome runAgain(RoundId id, Revision seen, Actor actor) {
        var outcome = step(id, actor, round -> round.runAgain(seen::matches, now()));
        if (outcome instanceof Outcome.Done) {
            workOutRounds.wake();
        }
        return outcome;
    }

    private Outcome step(RoundId id, Actor actor, Function<MatchingRound, Step> step) {
        return Attempts.untilWon(() -> {
            var round = rounds.find(id).filter(found -> staff.mayUse(actor, found));
            return round.isEmpty() ? Optional.of(new Outcome.Unknown()) : save(step.apply(round.get()));
        });
    }

    /** @return nothing when somebody else saved first */
    private Optional<Outcome> save(Step step) {
        return switch (step) {
            case Step.Taken(var round) -> rounds.save(round) ? Optional.of(new Outcome.Done(round)) : Optional.empty();
            case Step.Unchanged(var round) -> Optional.of(new Outcome.Done(round));
            case Step.Outdated() -> Optional.of(new Outcome.Outdated());
            case Step.Busy() -> Optional.of(new Outcome.Busy());
            case Step.TooManyRulings() -> Optional.of(new Outcome.TooManyRulings());
        };
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
