package pl.krakow.centra.volunteering.letters.domain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Everybody's mailbox, of those who act for an organisation or a centre and want letters. */
public interface Mailboxes {

    Optional<Mailbox> find(String account);

    /** Those there are of these, by account. */
    List<Mailbox> findAll(Collection<String> accounts);

    /** Those of who once said they coordinate the centre, by account. */
    List<Mailbox> ofCoordinators(String centre);

    /** In place of the one there was. */
    void put(Mailbox mailbox);

    void remove(String account);
}
