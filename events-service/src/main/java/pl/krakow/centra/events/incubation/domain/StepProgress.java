package pl.krakow.centra.events.incubation.domain;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How a group stands with a step.
 *
 * @param since when it stands so
 * @param by the account that said so; none while nobody did
 * @param reason why it was left out
 */
public record StepProgress(
        String code,
        StepState state,
        Instant since,
        @Nullable String by,
        @Nullable String reason,
        List<Evidence> evidence) {

    public StepProgress {
        evidence = List.copyOf(evidence);
    }

    static StepProgress open(String code, Instant since) {
        return new StepProgress(code, StepState.OPEN, since, null, null, List.of());
    }

    StepProgress in(StepState next, Instant at, String who, @Nullable String why) {
        return new StepProgress(code, next, at, who, why, evidence);
    }

    StepProgress with(List<Evidence> other) {
        return new StepProgress(code, state, since, by, reason, other);
    }
}
