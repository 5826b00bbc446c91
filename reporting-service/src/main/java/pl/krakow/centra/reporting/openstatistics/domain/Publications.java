package pl.krakow.centra.reporting.openstatistics.domain;

import java.util.List;
import java.util.Optional;

/** What was published. */
public interface Publications {

    Optional<Publication> find(int year);

    /** The latest first. */
    List<Publication> all();

    /** Publishes a year; nothing happens when it is published already. */
    void add(Publication publication);
}
