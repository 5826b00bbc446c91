package pl.krakow.centra.kit.letter;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Letters that were ever written, until their traces are cleared away. A letter is due, then claimed with a lease, then sent or
 * given up; a claim that is neither finished nor put off in time makes it due again.
 */
public interface Letters {

    /**
     * Adds a letter that is due at that moment; false when one with its id was written before, sent or not, or when its reader
     * was just forgotten.
     */
    boolean write(Letter<?> letter, Instant due);

    /**
     * Adds to the open letter of a thread, or opens one. A thread's letter stays open until it is claimed, and each addition
     * puts off when it is due, so that what happens to many things at once becomes one letter.
     *
     * @param cause what brings it; one that was gathered before changes nothing
     */
    void gather(String thread, String cause, Letter<?> letter, Instant due);

    /** The letters due by then that can be printed here, longest due first. */
    List<UUID> due(Instant by, int most);

    /**
     * Takes a due letter for sending.
     *
     * @param lease until when nobody else may take it
     */
    Optional<Claim> claim(UUID id, Instant now, Instant lease);

    /** A letter somebody is about to send, and how often it was tried before. */
    record Claim(Letter<?> letter, UUID token, int earlierAttempts) {}

    /** The mail server has it. What it said is erased. */
    void sent(Claim claim, Instant at);

    /** Not now. */
    void putOff(Claim claim, Instant due);

    /** Never. What it said is erased. */
    void giveUp(Claim claim, String why, Instant at);

    /** Which of these were ever written. */
    Set<UUID> known(Collection<UUID> ids);

    /** How many wait to be sent. */
    long waiting();

    /**
     * Erases everything written to a person, sent or not: to their account, or to these addresses of theirs. Whoever is just
     * writing to them leaves nothing either: for two minutes nothing that is written to them stays, or is sent.
     */
    void forget(String subject, Collection<EmailAddress> addresses);

    /** Whether that reader was forgotten so lately that what is known of them may have been read before. */
    boolean isForgotten(Reader reader);

    /** Erases the traces of letters that were finished before then, and what has been due since longer: nobody here can print it. */
    void clear(Instant before);
}
