package pl.krakow.centra.events.mentoring.domain;

import java.util.List;
import java.util.Optional;

/** The programmes of all centres. */
public interface Offers {

    /** False when there is one of that id already. */
    boolean add(Offer offer);

    Optional<Offer> find(String centre, OfferId id);

    /** False when somebody else changed it first; nothing was written then. */
    boolean save(Offer changed);

    /** Those of a centre, oldest first. */
    List<Offer> of(String centre, boolean openOnly);
}
