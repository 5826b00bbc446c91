package pl.krakow.centra.volunteering.rounds;

import java.util.Optional;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.id.Ids;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.volunteering.opportunities.domain.Opportunities;
import pl.krakow.centra.volunteering.opportunities.domain.Opportunity;
import pl.krakow.centra.volunteering.placements.Placing;
import pl.krakow.centra.volunteering.placements.TakePlaces;
import pl.krakow.centra.volunteering.placements.domain.PlacementId;
import pl.krakow.centra.volunteering.rounds.domain.Pairing;
import pl.krakow.centra.volunteering.rounds.domain.RoundId;

/**
 * Offers the volunteer of one line the post it names: an offer like any other, decided by the seat sheet as it is now. The same
 * line offered again is the same offer.
 */
@Component
@RequiredArgsConstructor
public class OfferLine {

    private final FindRounds findRounds;
    private final Opportunities opportunities;
    private final TakePlaces takePlaces;
    private final Ids ids;

    /** What came of it. */
    public sealed interface Outcome {

        record Placed(Placing placing) implements Outcome {}

        record RoundUnknown() implements Outcome {}

        /** The proposal has no such line. */
        record LineUnknown() implements Outcome {}
    }

    public Outcome handle(RoundId id, Pairing pair, @Nullable String message, Actor actor) {
        var round = findRounds.find(id, actor);
        if (round.isEmpty()) {
            return new Outcome.RoundUnknown();
        }
        if (findRounds.line(round.get(), pair).isEmpty()) {
            return new Outcome.LineUnknown();
        }
        Optional<String> centre = opportunities.find(pair.post().opportunity()).map(Opportunity::centre);
        return centre.<Outcome>map(at -> new Outcome.Placed(takePlaces.handle(new TakePlaces.Command(
                        new PlacementId(
                                ids.derived("round/" + id + "/" + round.get().run() + "/" + pair.key())),
                        new CentreId(at),
                        pair.post().opportunity(),
                        pair.post().post(),
                        pair.volunteer(),
                        null,
                        null,
                        message,
                        actor))))
                .orElseGet(() -> new Outcome.Placed(new Placing.OpportunityUnknown()));
    }
}
