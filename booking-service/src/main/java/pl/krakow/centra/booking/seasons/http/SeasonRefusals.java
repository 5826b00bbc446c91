package pl.krakow.centra.booking.seasons.http;

import pl.krakow.centra.booking.BookingProblem;
import pl.krakow.centra.booking.seasons.domain.SeasonState;
import pl.krakow.centra.kit.problem.KitProblem;
import pl.krakow.centra.kit.problem.Problem;

/** Refusals of seasons in the words of HTTP. */
final class SeasonRefusals {

    private SeasonRefusals() {}

    static Problem unknown() {
        return new Problem(BookingProblem.SEASON_UNKNOWN);
    }

    static Problem wishUnknown() {
        return new Problem(BookingProblem.WISH_UNKNOWN);
    }

    static Problem proposalUnknown() {
        return new Problem(BookingProblem.PROPOSAL_UNKNOWN);
    }

    static Problem stale() {
        return new Problem(KitProblem.PRECONDITION_FAILED);
    }

    static Problem impossible(SeasonState state) {
        return new Problem(BookingProblem.SEASON_STEP_NOT_POSSIBLE).with("state", state);
    }
}
