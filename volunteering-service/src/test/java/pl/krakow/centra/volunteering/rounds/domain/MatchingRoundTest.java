package pl.krakow.centra.volunteering.rounds.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import pl.krakow.centra.volunteering.opportunities.domain.OpportunityId;
import pl.krakow.centra.volunteering.opportunities.domain.PostId;
import pl.krakow.centra.volunteering.rounds.domain.AssignmentTask.Ruling;
import pl.krakow.centra.volunteering.rounds.domain.MatchingRound.RuledPair;
import pl.krakow.centra.volunteering.rounds.domain.MatchingRound.Step;
import pl.krakow.centra.volunteering.volunteers.domain.VolunteerId;

class MatchingRoundTest {

    private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");
    private static final Duration HELD = Duration.ofMinutes(1);
    private static final UUID ONE = new UUID(0, 1);
    private static final UUID OTHER = new UUID(0, 2);
    private static final ProposalTotals TOTALS = new ProposalTotals(10, 4, 8, 20, 8, 8, 500, 7, 1, 1, true);
    private static final Pairing PAIR =
            new Pairing(new VolunteerId(new UUID(1, 1)), new PostId(new OpportunityId(new UUID(2, 2)), new UUID(3, 3)));

    private final MatchingRound asked = MatchingRound.of(
            new RoundId(new UUID(4, 4)),
            new RoundTerms(
                    List.of("reymonta", "nowa-huta", "reymonta"),
                    LocalDate.of(2026, 12, 1),
                    LocalDate.of(2026, 12, 31),
                    1),
            "coordinator",
            NOW);

    @Test
    void isWorkedOutByOneInstanceAtATime() {
        var taken = asked.taken(ONE, HELD, NOW).orElseThrow();

        assertThat(taken.state()).isEqualTo(RoundState.WORKING);
        assertThat(taken.taken(OTHER, HELD, NOW.plusSeconds(59))).isEmpty();
        assertThat(taken.gotTo(OTHER, 10, HELD, NOW)).isEmpty();
        assertThat(taken.proposed(OTHER, new UUID(5, 5), TOTALS, NOW)).isEmpty();
        assertThat(taken.proposed(ONE, new UUID(5, 5), TOTALS, NOW)
                        .orElseThrow()
                        .state())
                .isEqualTo(RoundState.PROPOSED);
    }

    @Test
    void isTakenOverWhenItsHolderShowsNoSign() {
        var taken = asked.taken(ONE, HELD, NOW).orElseThrow();
        var signed = taken.gotTo(ONE, 40, HELD, NOW.plusSeconds(30)).orElseThrow();

        assertThat(signed.taken(OTHER, HELD, NOW.plusSeconds(89))).isEmpty();
        var over = signed.taken(OTHER, HELD, NOW.plusSeconds(90)).orElseThrow();

        assertThat(over.proposed(ONE, new UUID(5, 5), TOTALS, NOW.plusSeconds(91)))
                .as("who lost it writes nothing")
                .isEmpty();
    }

    @Test
    void takesRulingsForTheNextRunOnly() {
        assertThat(asked.rule(PAIR, Ruling.PINNED, _ -> true, NOW)).isEqualTo(new Step.Busy());
        var proposed = proposed();

        var pinned = taken(proposed.rule(PAIR, Ruling.PINNED, _ -> true, NOW));
        assertThat(pinned.rulings()).containsExactly(new RuledPair(PAIR, Ruling.PINNED));
        assertThat(pinned.proposal()).isEqualTo(proposed.proposal());
        assertThat(pinned.rule(PAIR, Ruling.PINNED, _ -> true, NOW)).isEqualTo(new Step.Unchanged(pinned));

        var again = taken(pinned.runAgain(_ -> true, NOW));
        assertThat(again.run()).isEqualTo(2);
        assertThat(again.state()).isEqualTo(RoundState.WAITING);
        assertThat(again.proposal()).as("the earlier one stays readable").isEqualTo(proposed.proposal());
        assertThat(taken(
                                proposed().rule(PAIR, Ruling.FORBIDDEN, _ -> true, NOW) instanceof Step.Taken(var ruled)
                                        ? ruled.rule(PAIR, Ruling.OPEN, _ -> true, NOW)
                                        : new Step.Busy())
                        .rulings())
                .isEmpty();
    }

    @Test
    void refusesStepsOnWhatIsOutdated() {
        assertThat(proposed().runAgain(_ -> false, NOW)).isEqualTo(new Step.Outdated());
        assertThat(proposed().rule(PAIR, Ruling.PINNED, _ -> false, NOW)).isEqualTo(new Step.Outdated());
    }

    @Test
    void canBeAskedForAgainAfterItFailed() {
        var failed = asked.taken(ONE, HELD, NOW)
                .orElseThrow()
                .failed(ONE, Failure.TOO_LARGE, NOW)
                .orElseThrow();

        assertThat(failed.failure()).isEqualTo(Failure.TOO_LARGE);
        assertThat(taken(failed.runAgain(_ -> true, NOW)).failure()).isNull();
        assertThat(failed.isToBeTaken(NOW.plus(Duration.ofDays(1)))).isFalse();
        assertThat(taken(failed.runAgain(_ -> true, NOW)).isToBeTaken(NOW)).isTrue();
    }

    @Test
    void namesEachCentreOnce() {
        assertThat(asked.terms().centres()).containsExactly("nowa-huta", "reymonta");
    }

    private MatchingRound proposed() {
        return asked.taken(ONE, HELD, NOW)
                .orElseThrow()
                .proposed(ONE, new UUID(5, 5), TOTALS, NOW)
                .orElseThrow();
    }

    private static MatchingRound taken(Step step) {
        assertThat(step).isInstanceOf(Step.Taken.class);
        return ((Step.Taken) step).round();
    }
}
