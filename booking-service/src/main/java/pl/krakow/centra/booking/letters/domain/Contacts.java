package pl.krakow.centra.booking.letters.domain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** How people want to be written to. */
public interface Contacts {

    Optional<Contact> find(String subject);

    /** Those of these people who have said something. */
    List<Contact> findAll(Collection<String> subjects);

    /**
     * Saves what was changed from a revision.
     *
     * @return false when someone else changed it meanwhile; then nothing was written
     */
    boolean save(Contact contact, long from);

    /** Those with a confirmed address, by subject, after the given one. */
    List<Contact> withAddress(String after, int most);

    void remove(String subject);
}
