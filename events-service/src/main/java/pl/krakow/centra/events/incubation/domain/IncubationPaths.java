package pl.krakow.centra.events.incubation.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** Every group's path. */
public interface IncubationPaths {

    Optional<IncubationPath> find(PathId id);

    /** What came of beginning a path. */
    enum Added {
        YES,
        /** There is one of that id. */
        SAME,
        /** The group is led on another one, here or elsewhere. */
        GROUP_IS_LED
    }

    Added add(IncubationPath path);

    /**
     * Saves what has changed and its news in one write.
     *
     * @return what came of it; unless saved, nothing was written
     */
    Saved save(IncubationPath path);

    /** What came of saving. */
    enum Saved {
        YES,
        /** Somebody else saved it since it was loaded. */
        TOO_LATE,
        /** It goes on, but the group has begun another one meanwhile. */
        GROUP_IS_LED
    }

    /** The one a group is led on now. */
    Optional<IncubationPath> live(UUID beneficiary);

    /** All that are under way at a centre, the oldest first; at most so many. */
    List<IncubationPath> live(String centre, int most);

    /** Those of a centre that have ended, the newest first. */
    List<IncubationPath> ended(String centre, @Nullable Position after, int limit);

    /** Those somebody follows, the newest first. */
    List<IncubationPath> followedBy(String subject);

    /** The one an invitation leads to. */
    Optional<IncubationPath> byInvitation(String codeHash);

    /** A place in a centre's list. */
    record Position(Instant begun, PathId id) {}
}
