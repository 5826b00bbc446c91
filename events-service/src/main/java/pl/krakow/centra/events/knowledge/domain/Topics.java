package pl.krakow.centra.events.knowledge.domain;

import java.util.List;
import java.util.Optional;

/** The topics there are. */
public interface Topics {

    int MOST = 60;

    /** In order. */
    List<Topic> all();

    Optional<Topic> find(Slug slug);

    /** False when there is one with its slug. */
    boolean add(Topic topic);

    /** False when it isn't at the revision before any more. */
    boolean save(Topic topic);

    boolean remove(Slug slug, long revision);
}
