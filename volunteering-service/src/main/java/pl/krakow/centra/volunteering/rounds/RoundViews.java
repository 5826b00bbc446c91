package pl.krakow.centra.volunteering.rounds;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import pl.krakow.centra.volunteering.matching.MatchView;
import pl.krakow.centra.volunteering.matching.PostView;
import pl.krakow.centra.volunteering.matching.domain.Rule;
import pl.krakow.centra.volunteering.placements.domain.PlacementState;
import pl.krakow.centra.volunteering.rounds.domain.Failure;
import pl.krakow.centra.volunteering.rounds.domain.Proposal.Why;
import pl.krakow.centra.volunteering.rounds.domain.ProposalTotals;
import pl.krakow.centra.volunteering.rounds.domain.RoundState;

/** Rounds as coordinators see them. */
public final class RoundViews {

    private RoundViews() {}

    /** @param percent of the volunteers compared; only while it is worked out */
    @Schema(name = "MatchingRound")
    public record RoundView(
            UUID id,
            @Schema(example = "[\"reymonta\"]") List<String> centres,
            LocalDate from,
            LocalDate until,

            @Schema(description = "how many posts one volunteer is proposed at most", example = "1")
            int postsEach,

            RoundState state,
            @Schema(example = "40") @Nullable Integer percent,

            @Schema(description = "why the latest run came to nothing; only when it failed") @Nullable
            Failure failure,

            @Schema(
                    description = "the same in the reader's language",
                    example = "Ta runda jest za duża: wybierz mniej centrów albo krótszy czas.")
            @Nullable
            String failureExplanation,

            @Schema(description = "the latest run asked for", example = "2")
            int run,

            OffsetDateTime madeAt,

            @Schema(description = "decided about pairs, for the next run")
            List<RulingView> rulings,

            @Schema(description = "of the latest run that ended well") @Nullable
            ProposalView proposal) {}

    @Schema(name = "RoundRuling")
    public record RulingView(
            UUID volunteerId,
            UUID opportunityId,
            UUID postId,
            @Schema(example = "PINNED") Decided ruling) {}

    /** What a coordinator decides about a pair. */
    @Schema(name = "RoundDecision")
    public enum Decided {
        /** Part of the next proposal. */
        PINNED,
        /** Not part of it. */
        FORBIDDEN,
        /** As the scores decide. */
        OPEN
    }

    @Schema(name = "RoundProposal")
    public record ProposalView(
            @Schema(example = "2") int run,
            OffsetDateTime at,
            ProposalTotals totals,

            @Schema(description = "pins that could not be kept")
            List<BrokenPinView> brokenPins) {}

    @Schema(name = "BrokenPin")
    public record BrokenPinView(
            UUID volunteerId,
            UUID opportunityId,
            UUID postId,

            @Schema(description = "the rule that speaks against it; none when there is no seat, or one of them is gone")
            @Nullable
            Rule rule,

            @Schema(example = "Ten wolontariusz ma w tym czasie inną zmianę.")
            String why) {}

    /** @param match how they suit each other as things stand now; none when one of them is gone */
    @Schema(name = "RoundLine")
    public record LineView(
            UUID volunteerId,
            @Schema(example = "Anna Nowak") @Nullable String volunteerName,
            UUID opportunityId,
            UUID postId,
            @Schema(example = "reymonta") @Nullable String centre,

            @Schema(example = "Pomoc przy festynie") @Nullable
            String title,

            @Nullable PostView post,

            @Schema(description = "when it was proposed", example = "72")
            int score,

            @Schema(description = "the turn it was found in; the first places as many people as can be", example = "1")
            int turn,

            boolean pinned,

            @Schema(description = "now, with points that sum to the score and every rule that speaks against it")
            @Nullable
            MatchView match,

            @Schema(description = "where it stands since it was offered, or since the volunteer asked") @Nullable
            PlacedView placement) {}

    @Schema(name = "RoundLinePlacement")
    public record PlacedView(UUID id, PlacementState state) {}

    @Schema(name = "RoundLeftOut")
    public record LeftOutView(
            UUID volunteerId,
            @Schema(example = "Anna Nowak") @Nullable String volunteerName,
            Why why,

            @Schema(
                    description = "in the reader's language",
                    example = "31 osób pasuje tylko do tych 4 zmian, a miejsc jest na nich 24.")
            String explanation,

            @Schema(description = "how many posts each rule speaks against")
            List<AgainstView> against,

            @Schema(description = "posts that suit, and what the proposal would lose if they had one, the least first")
            List<InsteadView> nearest) {}

    @Schema(name = "RoundRuleAgainst")
    public record AgainstView(
            Rule rule, @Schema(example = "12") int posts) {}

    /** @param placementsLost people placed and seats filled, taken together */
    @Schema(name = "RoundInstead")
    public record InsteadView(
            UUID opportunityId,
            UUID postId,

            @Schema(example = "Pomoc przy festynie") @Nullable
            String title,

            @Schema(example = "60") int score,

            @Schema(description = "people placed and seats filled that would be lost, taken together", example = "0")
            long placementsLost,

            @Schema(example = "25") long pointsLost,

            @Schema(description = "in the reader's language", example = "Suma punktów byłaby mniejsza o 25.")
            String explanation) {}
}
