package pl.krakow.centra.booking.fairness;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

import pl.krakow.centra.booking.fairness.domain.StandingBooking;

/**
 * How a ledger is counted from the day sheets.
 *
 * @param lookedFor what the count must have looked for to be of use
 * @param since a count from before this moment is of no use
 * @param standing asks the sheets for what may concern the ledger
 * @param amount what a booking takes of this ledger; nothing when it doesn't concern it
 */
record Counting<A>(
        Set<String> lookedFor,
        Instant since,
        Supplier<List<StandingBooking>> standing,
        Function<StandingBooking, Optional<A>> amount) {}
