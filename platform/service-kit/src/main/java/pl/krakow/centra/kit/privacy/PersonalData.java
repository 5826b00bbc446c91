package pl.krakow.centra.kit.privacy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The personal data one capability keeps. Every capability that keeps any has one; they erase in the order of
 * {@link org.springframework.core.annotation.Order}, and recognise people in the opposite one: who knows who somebody is
 * says so first and forgets it last.
 */
public interface PersonalData {

    /** The name of this part in an export, the same for ever. */
    String part();

    /** Adds what this capability knows of who the person is. */
    default void recognise(Person.Sketch person) {}

    /** Everything kept on the person, as plain values a machine can read. */
    Object export(Person person);

    /** What the person has to settle before they can be erased; usually nothing. */
    default List<Obstacle> obstacles(Person person, Instant now) {
        return List.of();
    }

    /**
     * What stays of the person's when they are erased, because a law asks for it: without anything that says who they were, and
     * only as long as it has to be kept; usually nothing. They are told.
     */
    default List<Kept> kept(Person person, Instant now) {
        return List.of();
    }

    /**
     * Takes out everything that says who the person is: names, contacts, texts, and the account, for which a pseudonym
     * of its own for each document stands where a trace has to name somebody. Ids, kinds, times and counts stay, so that
     * statistics do; so does what the person did as staff, for which the centre answers. Doing it again changes nothing.
     */
    void erase(Person person, Pseudonyms pseudonyms, Instant now);

    /**
     * Takes out what is older than the service keeps such things, a limited number at a time.
     *
     * @return how many
     */
    default int forgetWhatIsOld(Instant now) {
        return 0;
    }

    /**
     * Something that has to be settled first.
     *
     * @param kind what it is; each service has a closed list of words
     * @param centre where it is
     * @param id of the thing itself
     */
    record Obstacle(String kind, String centre, String id) {}

    /**
     * Something that stays without saying whose it was.
     *
     * @param kind what it is; each service has a closed list of words
     * @param centre where it is
     * @param id of the thing itself
     * @param until the last day it is kept
     */
    record Kept(String kind, String centre, String id, LocalDate until) {}
}
