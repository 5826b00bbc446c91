package pl.krakow.centra.events.groups.domain;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/** The working groups of all centres. */
public interface WorkingGroups {

    /** False when there is one of that id already. */
    boolean add(GroupStep.Done begun);

    Optional<WorkingGroup> find(String centre, GroupId id);

    /** Those of these ids, in no order. */
    List<WorkingGroup> find(Collection<GroupId> ids);

    /** Those of these ids that there are, by their ids. */
    default Map<GroupId, WorkingGroup> byId(Collection<GroupId> ids) {
        return find(ids).stream().collect(toMap(WorkingGroup::id, Function.identity()));
    }

    /**
     * Saves a step with its news and notices in one write.
     *
     * @return false when somebody else saved the group since the step was decided; then nothing was written
     */
    boolean save(GroupStep.Done step);

    /**
     * Those of a centre, by name as Polish orders it.
     *
     * @param openOnly those everybody may know of
     */
    List<WorkingGroup> list(
            String centre, Set<GroupState> states, boolean openOnly, @Nullable Position after, int limit);

    /** A place in a centre's list. */
    record Position(String name, GroupId id) {}

    /** The place of a group in its centre's list. */
    Position position(WorkingGroup group);

    /** Those the person is something to, or was, latest first. */
    List<WorkingGroup> ofSubject(String subject);

    /** Those in which somebody of that address is or was. */
    List<WorkingGroup> ofAddress(String email);

    /** Those in which somebody went before that day of whom it is still known who they were. */
    List<WorkingGroup> withSomebodyGoneBefore(LocalDate day, int most);

    /** The one in which such a link was sent to somebody. */
    Optional<WorkingGroup> byLink(String hash);

    /** The one whose meetings a member's calendar shows. */
    Optional<WorkingGroup> byFeed(String hash);

    /** What is still to be written about. */
    List<Notice> notices(GroupId group);

    /** That was written about. Makes no revision. */
    void posted(GroupId group, Collection<Notice> notices);

    /** Those in which an invitation has run out, meetings are to be called off, or somebody is still to be written to. */
    List<WorkingGroup> due(Instant now, int most);
}
