package pl.krakow.centra.events.advice.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.events.rooms.domain.RoomRequestId;

/** Every day of every adviser. */
public interface AdviserDays {

    /** As it is stored; blank when nothing stands on it. */
    AdviserDay of(AdviserDayId id);

    /**
     * Saves what changed and what is told of it in one write.
     *
     * @return false when somebody else saved it since it was loaded; then nothing was written
     */
    boolean save(AdviserDay day);

    /** The day a duty is on. */
    Optional<AdviserDay> holding(DutyId duty);

    /** The days on which an appointment is, was, or is about to arrive. */
    List<AdviserDay> of(AppointmentId appointment);

    /** Likewise for several. */
    List<AdviserDay> of(Collection<AppointmentId> appointments);

    /** The day on which that room was asked for. */
    Optional<AdviserDay> asking(RoomRequestId request);

    /**
     * Days with duties at the centre, by date, then adviser.
     *
     * @param centre one, or null for all
     * @param to the last day, included
     */
    List<AdviserDay> between(@Nullable String centre, LocalDate from, LocalDate to);

    /** The days of one adviser, by date. */
    List<AdviserDay> of(AdviserId adviser, LocalDate from, LocalDate to);

    /** The days with an appointment that goes on with one of those. */
    List<AdviserDay> followingUp(Collection<AppointmentId> appointments);

    /** Days on which something has run out, at most so many, longest first. */
    List<AdviserDayId> due(Instant now, int most);

    /** Days that have waited for an answer about a room since then or longer, at most so many, longest first. */
    List<AdviserDay> waitingForRooms(Instant since, int most);

    /** Says once more, under the same versions, what the day said last about rooms and wasn't answered. */
    void repeatAboutRooms(AdviserDay day, Instant now);

    /** Which of these people's appointments there are at all; the others were never claimed. */
    Set<AppointmentId> existing(Collection<AppointmentId> appointments);
}
