package pl.krakow.centra.booking.seasons.domain;

import java.util.List;
import java.util.Map;

import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryId;

/**
 * How a season's rooms could be shared out.
 *
 * @param outcomes one for every wish, by wish
 * @param standings what each beneficiary wished for and is given
 * @param fingerprint a digest of everything the allocation depended on; equal ones have equal outcomes
 */
public record Proposal(List<WishOutcome> outcomes, Map<BeneficiaryId, Standing> standings, String fingerprint) {

    public Proposal {
        outcomes = List.copyOf(outcomes);
        standings = Map.copyOf(standings);
    }

    public int served() {
        return (int) outcomes.stream().filter(WishOutcome::isServed).count();
    }

    public int firstChoices() {
        return (int) outcomes.stream()
                .filter(outcome -> outcome.isServed() && outcome.choice() == 1)
                .count();
    }

    public long minutesWished() {
        return standings.values().stream().mapToLong(Standing::wished).sum();
    }

    public long minutesServed() {
        return standings.values().stream().mapToLong(Standing::served).sum();
    }

    /** The share of the beneficiary who is served least, in millionths. */
    public int worstShare() {
        return standings.values().stream().mapToInt(Standing::share).min().orElse(Standing.WHOLE);
    }
}
