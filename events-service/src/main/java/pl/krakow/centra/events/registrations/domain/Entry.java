package pl.krakow.centra.events.registrations.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Somebody on a roster; who they are is in the registration of the same id.
 *
 * @param number the order of arrival; lower numbers came earlier
 * @param until when what is kept for it lapses; only while something is kept or asked
 * @param withoutAccount whether it was made by somebody without one
 * @param rank its place among who was ranked by a selection; who was ranked goes before who wasn't. None where arrival decides
 * @param presences what was noted at the door, at most one per session
 */
public record Entry(
        RegistrationId id,
        ParticipantId participant,
        long number,
        int people,
        Audience audience,
        EntryState state,
        @Nullable Instant until,
        boolean withoutAccount,
        @Nullable Integer rank,
        List<Presence> presences) {

    /** Who comes next to a seat: by rank, and by arrival where there is none. */
    static final Comparator<Entry> IN_LINE = Comparator.<Entry>comparingInt(
                    entry -> entry.rank == null ? Integer.MAX_VALUE : entry.rank)
            .thenComparingLong(Entry::number);

    public Entry {
        presences = List.copyOf(presences);
    }

    Entry in(EntryState next, @Nullable Instant deadline) {
        return new Entry(id, participant, number, people, audience, next, deadline, withoutAccount, rank, presences);
    }

    Entry in(EntryState next) {
        return in(next, null);
    }

    Entry ranked(int place) {
        return new Entry(id, participant, number, people, audience, state, until, withoutAccount, place, presences);
    }

    /** The same for fewer people; of those who were noted no more were there. */
    Entry standingFor(int fewer) {
        var capped = presences.stream()
                .map(presence -> new Presence(presence.session(), Math.min(presence.people(), fewer), presence.at()))
                .toList();
        return new Entry(id, participant, number, fewer, audience, state, until, withoutAccount, rank, capped);
    }

    boolean isWaiting() {
        return state == EntryState.WAITING;
    }

    int seats() {
        return state.isSeated() ? people : 0;
    }

    boolean hasLapsedBy(Instant now) {
        return until != null && !now.isBefore(until);
    }

    /** With that note, unless a later one is known. */
    Entry noted(Presence presence) {
        var others = new ArrayList<Presence>();
        for (var known : presences) {
            if (known.session() == presence.session()) {
                if (!presence.replaces(known)) {
                    return this;
                }
            } else {
                others.add(known);
            }
        }
        others.add(presence);
        others.sort(Comparator.comparingInt(Presence::session));
        return new Entry(id, participant, number, people, audience, state, until, withoutAccount, rank, others);
    }

    /** How many people of it were at that session; 0 when nobody noted any. */
    public int presentAt(int session) {
        return presences.stream()
                .filter(presence -> presence.session() == session)
                .mapToInt(Presence::people)
                .findFirst()
                .orElse(0);
    }

    /** How many people of it came at all: as many as came at once. */
    public int present() {
        return presences.stream().mapToInt(Presence::people).max().orElse(0);
    }

    /** How many sessions somebody of it was at. */
    public int sessionsAttended() {
        return (int)
                presences.stream().filter(presence -> presence.people() > 0).count();
    }
}
