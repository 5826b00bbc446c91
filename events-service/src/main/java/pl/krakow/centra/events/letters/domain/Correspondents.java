package pl.krakow.centra.events.letters.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Everybody who ever said something about letters. */
public interface Correspondents {

    Optional<Correspondent> find(String id);

    /** Those of them that are known. */
    Map<String, Correspondent> find(Collection<String> ids);

    /** Whom such a link was sent to. */
    Optional<Correspondent> byLink(String hash);

    /**
     * Saves a change.
     *
     * @param from the revision that was changed, 0 for the first
     * @return false when somebody else changed it first; nothing was written then
     */
    boolean save(Correspondent changed, long from);

    void remove(String id);

    /**
     * Counts a letter to an address that nobody has confirmed yet.
     *
     * @param address hashed
     * @param about what it is about
     * @param sender who causes it, hashed; nothing where nobody asked for it
     * @return false when that address had as many that day as may be; then nothing was counted
     */
    boolean count(String address, UUID about, Optional<String> sender, LocalDate day, Most most);

    /** How many letters an address may get in a day. */
    record Most(int altogether, int aboutOne, int fromOne) {}

    /** Forgets what was counted before that day. */
    int forgetCounts(LocalDate before);
}
