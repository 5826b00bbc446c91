package pl.krakow.centra.volunteering.rounds.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.volunteering.rounds.domain.Proposal.BrokenPin;
import pl.krakow.centra.volunteering.rounds.domain.Proposal.LeftOut;
import pl.krakow.centra.volunteering.rounds.domain.Proposal.Line;
import pl.krakow.centra.volunteering.volunteers.domain.VolunteerId;

/** What runs came to. A proposal is kept until its round has a later one. */
public interface Proposals {

    void add(UUID id, RoundId round, Proposal proposal);

    /** Takes out all of a round's but one. */
    void keepOnly(RoundId round, UUID id);

    void forget(UUID id);

    List<Line> lines(UUID id, @Nullable Pairing after, int limit);

    List<LeftOut> leftOut(UUID id, @Nullable VolunteerId after, int limit);

    Optional<Line> line(UUID id, Pairing pair);

    List<BrokenPin> brokenPins(UUID id);
}
