package pl.krakow.centra.events.groups.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** The meetings of all groups. */
public interface Meetings {

    /** False when there is one of that id already. */
    boolean add(MeetingStep.Done planned);

    Optional<Meeting> find(String centre, MeetingId id);

    /**
     * Saves a step with its news in one write.
     *
     * @return false when somebody else saved the meeting since the step was decided; then nothing was written
     */
    boolean save(MeetingStep.Done step);

    /** A place in the order of time. */
    record Position(Instant start, MeetingId id) {}

    /**
     * Those of a group that end after that and start before that, in the order of time.
     *
     * @param until null for all to come
     */
    List<Meeting> of(GroupId group, Instant from, @Nullable Instant until, @Nullable Position after, int limit);

    /** Those of a centre, likewise. */
    List<Meeting> at(String centre, Instant from, Instant until, @Nullable Position after, int limit);

    /** Those of all centres, likewise. */
    List<Meeting> everywhere(Instant from, Instant until, @Nullable Position after, int limit);

    /** The planned ones of these groups that haven't ended, in the order of time. */
    List<Meeting> planned(Collection<GroupId> groups, Instant now);

    /** The room request of that revision is answered. Makes no revision. */
    void answered(MeetingId id, long asked);

    /** Those that wait for an answer about their room since then or longer, longest first. */
    List<Meeting> waitingForRooms(Instant since, int most);

    /** Says once more, under the same revision, what it said last about its room and wasn't answered. */
    void repeatAboutRoom(Meeting meeting, Instant now);

    /** The members know of it as it stands at this revision. Makes no revision. */
    void told(Meeting meeting);

    /** Of these the members are to be told something since then or longer; those that were looked at longest ago first. */
    List<Meeting> untold(Instant since, int most);

    /** Those with files that ended before that, longest ago first. */
    List<Meeting> withFilesEndedBefore(Instant time, int most);

    /** It can't be told yet; it is looked at again after the others. */
    void lookedAt(Meeting meeting, Instant now);
}
