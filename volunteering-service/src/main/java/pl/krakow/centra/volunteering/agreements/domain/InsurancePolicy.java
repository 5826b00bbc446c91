package pl.krakow.centra.volunteering.agreements.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.volunteering.volunteers.domain.VolunteerId;

/**
 * An accident insurance (NNW) an organisation has taken out for volunteers.
 *
 * @param insurer and {@code number}: of the policy, as they stand on it
 * @param from the first day it covers, {@code until} the last one
 * @param named whom it covers; everybody when it names nobody
 * @param by the account that wrote it down
 * @param endedFrom the first day it doesn't cover any more though it was to; null while it stands as written
 */
public record InsurancePolicy(
        UUID id,
        String insurer,
        String number,
        LocalDate from,
        LocalDate until,
        Set<VolunteerId> named,
        String by,
        Instant at,
        @Nullable LocalDate endedFrom) {

    public InsurancePolicy {
        named = Set.copyOf(named);
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("a policy doesn't end before it begins");
        }
    }

    public boolean covers(VolunteerId volunteer, LocalDate day) {
        return !day.isBefore(from)
                && !day.isAfter(until)
                && (endedFrom == null || day.isBefore(endedFrom))
                && (named.isEmpty() || named.contains(volunteer));
    }

    InsurancePolicy ended(LocalDate on) {
        return new InsurancePolicy(id, insurer, number, from, until, named, by, at, on);
    }
}
