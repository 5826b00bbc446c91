package pl.krakow.centra.events.registrations.domain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.events.registrations.domain.KnowsParticipants.AtAddress;

/** Those who took part in something here, looked up without making anybody known, and forgotten. */
public interface KnownParticipants {

    /** The one of that address, if it ever was given. */
    Optional<ParticipantId> byAddress(String email);

    /** The one of that account, if it ever took part. */
    Optional<ParticipantId> byAccount(String subject);

    /** Nothing leads from that account to its id any more; should it come again, it is somebody new. */
    void forgetAccount(String subject);

    /** Likewise of an address. */
    void forgetAddress(String email);

    /** Those of these that are known by an address. */
    List<AtAddress> withAddress(Collection<ParticipantId> participants);

    /** Everybody who is known by an address, in the order of their ids. */
    List<AtAddress> withAddress(@Nullable ParticipantId after, int most);
}
