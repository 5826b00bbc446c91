package pl.krakow.centra.volunteering.opportunities.domain;

import java.time.Instant;
import java.util.Optional;

/** What comes of a step somebody wants to take with an opportunity. */
public sealed interface Decision {

    /**
     * @param opportunity as it stands after the step, to be saved
     * @param news what the public learns, if anything
     */
    record Decided(Opportunity opportunity, Optional<OpportunityNews> news, Instant at) implements Decision {}

    /** Somebody changed the opportunity since the person deciding saw it. */
    record Outdated() implements Decision {}

    /** The opportunity's state doesn't allow it. */
    record NotPossible(OpportunityState state) implements Decision {}

    record AlreadyOver() implements Decision {}
}
