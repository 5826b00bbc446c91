package pl.krakow.centra.events.groups.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Every series of meetings. */
public interface MeetingSeriesRegister {

    /** False when there is one of that id already. */
    boolean add(MeetingSeries begun);

    Optional<MeetingSeries> find(String centre, MeetingSeriesId id);

    /** Saves the next revision. False when somebody else did first; nothing was written then. */
    boolean save(MeetingSeries next);

    /** Those with an act that was begun before then and isn't finished. */
    List<MeetingSeries> unfinished(Instant before, int most);
}
