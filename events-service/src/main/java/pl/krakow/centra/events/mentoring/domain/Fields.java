package pl.krakow.centra.events.mentoring.domain;

import java.util.Set;

/** The fields people are accompanied in, by the codes centres agree on. */
public interface Fields {

    Set<String> all();
}
