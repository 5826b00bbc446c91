package pl.krakow.centra.events.groups.domain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/** What the groups decided. */
public interface GroupDecisions {

    /**
     * Writes a decision down under the group's next number. Of several at once each gets a number of its own, and none is left
     * out.
     */
    GroupDecision write(GroupId group, IntFunction<GroupDecision> numbered);

    Optional<GroupDecision> find(GroupId group, int number);

    /** Saves a correction. False when somebody else corrected it first; nothing was written then. */
    boolean save(GroupDecision corrected);

    /** Those of a group with numbers below that one, latest first. */
    List<GroupDecision> of(GroupId group, int below, int limit);

    /** Those of these meetings, in order. */
    List<GroupDecision> of(Collection<MeetingId> meetings);
}
