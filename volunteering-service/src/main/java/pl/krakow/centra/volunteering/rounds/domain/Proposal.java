package pl.krakow.centra.volunteering.rounds.domain;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.volunteering.matching.domain.Rule;
import pl.krakow.centra.volunteering.volunteers.domain.VolunteerId;

/**
 * What a run of a round came to.
 *
 * @param lines who on which post, in order
 * @param leftOut everybody compared who has no line, by id
 * @param brokenPins pins that couldn't be kept, in order
 */
public record Proposal(List<Line> lines, List<LeftOut> leftOut, List<BrokenPin> brokenPins, ProposalTotals totals) {

    public Proposal {
        lines = List.copyOf(lines);
        leftOut = List.copyOf(leftOut);
        brokenPins = List.copyOf(brokenPins);
    }

    /** @param turn in which it was found: the first places as many people as can be, later ones fill what is left */
    public record Line(Pairing pair, int score, int turn, boolean pinned) {}

    /**
     * Somebody without a post.
     *
     * @param against how many posts each rule speaks against; only where nothing fits
     * @param shortage how many people compete for how many seats; only where something fits
     * @param nearest what would be lost if they were placed all the same, the least first
     */
    public record LeftOut(
            VolunteerId volunteer,
            Why why,
            Map<Rule, Integer> against,
            Assignment.@Nullable Shortage shortage,
            List<Instead> nearest) {

        public LeftOut {
            against = Map.copyOf(against);
            nearest = List.copyOf(nearest);
        }
    }

    public enum Why {
        /** A rule speaks against every post. */
        NOTHING_FITS,
        /** What fits was forbidden. */
        FORBIDDEN,
        /** More people than seats: who is left, scores decide. */
        SHORTAGE
    }

    /** A post they would fit, and what the proposal would lose if they had it. */
    public record Instead(Pairing pair, int score, Assignment.Loss loss) {}

    /** @param rule that speaks against it; none when no seat was left, or the volunteer or the post isn't there any more */
    public record BrokenPin(Pairing pair, @Nullable Rule rule) {}
}
