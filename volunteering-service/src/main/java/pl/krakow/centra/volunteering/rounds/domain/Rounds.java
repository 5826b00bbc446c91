package pl.krakow.centra.volunteering.rounds.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** Every matching round. */
public interface Rounds {

    Optional<MatchingRound> find(RoundId id);

    /** @return false when there is one with its id; nothing was written then */
    boolean add(MatchingRound round);

    /** @return false when somebody else saved first; nothing was written then */
    boolean save(MatchingRound round);

    /** The rounds that look at this centre, the latest first. */
    List<MatchingRound> at(String centre, @Nullable Position after, int limit);

    /** Rounds to be taken by then, the longest waiting first. */
    List<RoundId> due(Instant now, int most);

    /** The last one seen. */
    record Position(Instant made, RoundId id) {}
}
