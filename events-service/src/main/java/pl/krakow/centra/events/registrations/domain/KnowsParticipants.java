package pl.krakow.centra.events.registrations.domain;

/**
 * A capability that may still know who somebody without an account is. While one does, nobody forgets whose id it is: letters
 * that wait for them would be dropped, and what is theirs could no more be found when they ask for it.
 */
public interface KnowsParticipants {

    boolean knows(AtAddress somebody);

    /** Who is known by an address only. */
    record AtAddress(ParticipantId participant, String address) {}
}
