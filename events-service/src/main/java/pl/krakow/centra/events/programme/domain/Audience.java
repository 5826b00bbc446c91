package pl.krakow.centra.events.programme.domain;

import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * Whom an event is meant for.
 *
 * @param groups all of them when empty
 * @param ageFrom in years, from this age on
 * @param ageTo up to this age
 */
public record Audience(
        Set<Group> groups,
        @Nullable Integer ageFrom,
        @Nullable Integer ageTo,
        Level level) {

    public static final Audience EVERYBODY = new Audience(Set.of(), null, null, Level.ANY);

    /** Whom a centre is there for. */
    public enum Group {
        NGO,
        INFORMAL_GROUP,
        RESIDENT,
        VOLUNTEER
    }

    /** What one has to know already. */
    public enum Level {
        ANY,
        BEGINNER,
        INTERMEDIATE,
        ADVANCED
    }

    public Audience {
        groups = groups.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(groups));
    }

    /** In the order in which they are shown. */
    public Set<Group> inOrder() {
        return new TreeSet<>(groups);
    }
}
