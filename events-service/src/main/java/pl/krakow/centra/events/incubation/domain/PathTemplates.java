package pl.krakow.centra.events.incubation.domain;

import java.util.Optional;

/** Every version of the path. */
public interface PathTemplates {

    /** The one groups begin with now; nothing while nobody wrote one. */
    Optional<PathTemplate> newest();

    Optional<PathTemplate> version(int version);

    /** False when there is one of that version; then nothing was written. */
    boolean add(PathTemplate template);
}
