package pl.krakow.centra.events.registrations.domain;

import java.util.Optional;

/** Those who took part in something here, looked up without making anybody known. */
public interface KnownParticipants {

    /** The one of that address, if it ever was given. */
    Optional<ParticipantId> byAddress(String email);
}
