package pl.krakow.centra.events.advice.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The links that were sent to who has no account. */
public interface AdviceLinks {

    void add(AdviceLink link);

    Optional<AdviceLink> find(String hash);

    /** Those to appointments or wishes with these ids. */
    List<AdviceLink> to(Collection<UUID> things);

    /** Nothing opens it any more. */
    void forget(UUID thing);

    /**
     * Takes away what opens nothing any more.
     *
     * @return how many
     */
    int forgetWhatOpensNothing(Instant now);
}
