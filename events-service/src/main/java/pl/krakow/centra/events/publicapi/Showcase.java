package pl.krakow.centra.events.publicapi;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.events.publicapi.domain.ChangeLog;

/** What the public sees: a copy of what is public, made to be searched, with the log that says in which order it changes. */
public interface Showcase {

    ChangeLog log();

    /** Saves the next step of the log; false when somebody else took one first, and then nothing was written. */
    boolean save(ChangeLog next);

    /** Those of these events that are or were ever shown. */
    List<ShownEvent> find(Collection<UUID> ids);

    /** One that is there, at that centre. */
    Optional<ShownEvent> find(String centre, UUID id);

    /** Shows this where nothing, or something older, is shown; false when what is there is as new or newer. */
    boolean show(ShownEvent event);

    /** What is there and fits, in that order, from the first after the given place. */
    List<ShownEvent> list(Filter filter, Order order, @Nullable Place after, int limit);

    /**
     * What changed from {@code since} until {@code visible}, both included, in the order of the changes; what is gone, too.
     *
     * @param centre null for all
     * @param after only later ones; null for all
     */
    List<ShownEvent> changed(
            @Nullable String centre, Instant since, @Nullable Instant after, Instant visible, int limit);

    /** Ways to sort. Where two are equal the id decides. */
    enum Order {
        START("start_time"),
        START_DOWN("-start_time"),
        END("end_time"),
        END_DOWN("-end_time"),
        NAME("name"),
        NAME_DOWN("-name"),
        MODIFIED("last_modified_time"),
        MODIFIED_DOWN("-last_modified_time"),
        /** Only for feeds: what people want to know of, latest first. */
        CHANGED_DOWN("-changed");

        private final String word;

        Order(String word) {
            this.word = word;
        }

        /** As it is asked for. */
        public String word() {
            return word;
        }

        public boolean isByName() {
            return this == NAME || this == NAME_DOWN;
        }

        public boolean isDown() {
            return word.startsWith("-");
        }
    }

    /**
     * A place in a list.
     *
     * @param key what it is sorted by: a moment, or a text where it is by name
     */
    record Place(Object key, UUID id) {}
}
