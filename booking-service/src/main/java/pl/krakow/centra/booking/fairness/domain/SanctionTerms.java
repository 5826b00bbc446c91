package pl.krakow.centra.booking.fairness.domain;

import java.time.Instant;
import java.util.List;

/** The rules of a centre from a moment on, until the terms after them. What happened is judged by the terms of its time. */
public record SanctionTerms(Instant since, List<SanctionRule> rules) {

    public SanctionTerms {
        rules = List.copyOf(rules);
    }
}
