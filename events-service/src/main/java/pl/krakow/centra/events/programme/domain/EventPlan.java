package pl.krakow.centra.events.programme.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/** An event as somebody wants it: what is to become its {@link EventDetails}. */
public record EventPlan(EventAbout about, List<SessionPlan> sessions) {

    public EventPlan {
        sessions = List.copyOf(sessions);
    }

    /**
     * The details of a new event. Its first session goes by its own id, so that an event of one session asks for its room
     * as it always did.
     *
     * @param ids the same id for the same text, whenever it is asked
     */
    public EventDetails ofNew(EventId event, Function<String, UUID> ids) {
        var named = new ArrayList<Session>();
        for (int i = 0; i < sessions.size(); i++) {
            named.add(sessions.get(i).as(i == 0 ? new SessionId(event.value()) : next(event, 1, i, ids)));
        }
        return new EventDetails(about, named);
    }

    /** Whether it names a session the event hasn't, or one twice. */
    public Optional<SessionId> stranger(ProgrammeEvent event) {
        var left = new HashSet<>(
                event.details().sessions().stream().map(Session::id).toList());
        return sessions.stream()
                .map(SessionPlan::id)
                .filter(Objects::nonNull)
                .filter(id -> !left.remove(id))
                .findFirst();
    }

    /**
     * The details the event is to have. A session that names none of the event's is the one that begins at the same time;
     * the only one stays the only one, whenever it begins; otherwise it is new.
     */
    public EventDetails of(ProgrammeEvent event, Function<String, UUID> ids) {
        var known = event.details().sessions();
        var taken = new HashSet<SessionId>();
        sessions.stream().map(SessionPlan::id).filter(Objects::nonNull).forEach(taken::add);
        var named = new ArrayList<Session>();
        for (int i = 0; i < sessions.size(); i++) {
            var plan = sessions.get(i);
            var id = plan.id() != null
                    ? plan.id()
                    : known(
                            known,
                            taken,
                            session -> (sessions.size() == 1 && known.size() == 1)
                                    || session.start().equals(plan.start()));
            named.add(plan.as(id == null ? next(event.id(), event.revision() + 1, i, ids) : id));
        }
        return new EventDetails(about, named);
    }

    private static @Nullable SessionId known(List<Session> known, HashSet<SessionId> taken, Predicate<Session> same) {
        var found = known.stream()
                .filter(same)
                .map(Session::id)
                .filter(id -> !taken.contains(id))
                .findFirst();
        found.ifPresent(taken::add);
        return found.orElse(null);
    }

    private static SessionId next(EventId event, long revision, int place, Function<String, UUID> ids) {
        return new SessionId(ids.apply("session %s %d %d".formatted(event, revision, place)));
    }
}
