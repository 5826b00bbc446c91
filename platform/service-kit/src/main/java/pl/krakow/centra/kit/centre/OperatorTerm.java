package pl.krakow.centra.kit.centre;

import java.time.LocalDate;

/** Who ran the centre from the first to the last day, both included. The centre and its history go on. */
public record OperatorTerm(String name, LocalDate from, LocalDate until) {
    public OperatorTerm {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("an operator's term ends before it begins");
        }
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }
}
