package pl.krakow.centra.events.programme.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongPredicate;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.events.rooms.domain.RoomAnswer;
import pl.krakow.centra.events.rooms.domain.RoomNeed;

/**
 * An event of a centre's programme.
 *
 * <p>Life cycle: drafted → published → held, or cancelled at any time before; what is published may be postponed and gets
 * another date later. What was announced is changed or cancelled only until it is over, and may be withdrawn from the public's
 * sight then. Each step makes the next revision; what others have to learn of it is told with the same write.
 *
 * <p>A session in a room of the centre asks booking-service for it as soon as the event is drafted, again when it needs
 * another room or time, and gives it up when the event is cancelled or postponed or the session goes elsewhere or away.
 * Sessions that are over ask for nothing and give up nothing. What was answered is another matter, see {@link RoomAnswer}:
 * answers come in between the steps and make no revision.
 *
 * @param zone the centre's, in which its times are told
 * @param announced null for what never was
 * @param reason what the coordinator told the public when it was cancelled or postponed
 * @param materials files and picture; they are kept for some time after the end
 * @param asked per session that needs a room, the revision with which it last asked for it
 * @param revision 1 for the draft, one more with each step
 */
public record ProgrammeEvent(
        EventId id,
        String centre,
        ZoneId zone,
        EventDetails details,
        EventState state,
        Origin origin,
        @Nullable Announced announced,
        @Nullable String reason,
        Materials materials,
        Map<SessionId, Long> asked,
        long revision) {

    public ProgrammeEvent {
        asked = Map.copyOf(asked);
    }

    public static Decision.Decided draft(
            EventId id, String centre, ZoneId zone, EventDetails details, Origin origin, Instant now) {
        return draft(id, centre, zone, details, Materials.NONE, origin, now);
    }

    public static Decision.Decided draft(
            EventId id,
            String centre,
            ZoneId zone,
            EventDetails details,
            Materials materials,
            Origin origin,
            Instant now) {
        var nothing = new ProgrammeEvent(
                id, centre, zone, details, EventState.DRAFT, origin, null, null, materials, Map.of(), 0);
        return nothing.step(EventState.DRAFT, details, null, null, now).decided();
    }

    /**
     * Also of what is over: an event that took place without having been announced here is written down afterwards, because
     * the city counts who came, whoever was quicker.
     *
     * @param seen whether the decision was made on the revision that stands
     */
    public Decision publish(LongPredicate seen, Instant now) {
        if (!seen.test(revision)) {
            return new Decision.Outdated();
        }
        if (state != EventState.DRAFT) {
            return new Decision.NotPossible(state);
        }
        return step(EventState.PUBLISHED, details, new Announced(now, null), null, now)
                .telling(ProgrammeNews.Published::new)
                .decided();
    }

    /** What was never announced is dropped in silence, also afterwards. */
    public Decision cancel(LongPredicate seen, @Nullable String why, Instant now) {
        if (!seen.test(revision)) {
            return new Decision.Outdated();
        }
        if (state == EventState.CANCELLED || state == EventState.HELD) {
            return new Decision.NotPossible(state);
        }
        if (state == EventState.PUBLISHED && isOver(now)) {
            return new Decision.AlreadyOver();
        }
        var step = step(EventState.CANCELLED, details, announced, why, now);
        return state == EventState.DRAFT
                ? step.decided()
                : step.telling(ProgrammeNews.Cancelled::new).decided();
    }

    /**
     * Another time, place or content. Rooms that are needed otherwise than before are asked for anew, and exactly those; of
     * what is postponed nothing is asked and nobody learns, until it has a date again.
     */
    public Decision change(LongPredicate seen, EventDetails wanted, Instant now) {
        if (!seen.test(revision)) {
            return new Decision.Outdated();
        }
        if (state == EventState.CANCELLED || state == EventState.HELD) {
            return new Decision.NotPossible(state);
        }
        if (state == EventState.PUBLISHED && isOver(now)) {
            return new Decision.AlreadyOver();
        }
        if (wanted.equals(details)) {
            return new Decision.Unchanged(this);
        }
        var step = step(state, wanted, state == EventState.PUBLISHED ? movedTo(wanted) : announced, reason, now);
        return state == EventState.PUBLISHED
                ? step.telling(ProgrammeNews.Changed::new).decided()
                : step.decided();
    }

    /** No date holds until {@link #reschedule another} is named. The rooms are given up. */
    public Decision postpone(LongPredicate seen, @Nullable String why, Instant now) {
        if (!seen.test(revision)) {
            return new Decision.Outdated();
        }
        if (state != EventState.PUBLISHED) {
            return new Decision.NotPossible(state);
        }
        if (isOver(now)) {
            return new Decision.AlreadyOver();
        }
        var noDate = new Announced(announced == null ? now : announced.at(), details.start());
        return step(EventState.POSTPONED, details, noDate, why, now)
                .telling(ProgrammeNews.Postponed::new)
                .decided();
    }

    /** Another date for what was announced, postponed or not; it holds from now on. */
    public Decision reschedule(LongPredicate seen, List<Session> sessions, Instant now) {
        if (!seen.test(revision)) {
            return new Decision.Outdated();
        }
        if (state != EventState.PUBLISHED && state != EventState.POSTPONED) {
            return new Decision.NotPossible(state);
        }
        var wanted = new EventDetails(details.about(), sessions);
        if (!wanted.end().isAfter(now) || (state == EventState.PUBLISHED && isOver(now))) {
            return new Decision.AlreadyOver();
        }
        if (state == EventState.PUBLISHED && wanted.equals(details)) {
            return new Decision.Unchanged(this);
        }
        var known = state == EventState.POSTPONED ? announced : movedTo(wanted);
        return step(EventState.PUBLISHED, wanted, known, null, now)
                .telling(ProgrammeNews.Changed::new)
                .decided();
    }

    /** It took place: its last session has begun, at least. */
    public Decision close(LongPredicate seen, Instant now) {
        if (!seen.test(revision)) {
            return new Decision.Outdated();
        }
        if (state != EventState.PUBLISHED) {
            return new Decision.NotPossible(state);
        }
        if (details.sessions().getLast().start().isAfter(now)) {
            return new Decision.NotBegun();
        }
        var held = new ProgrammeEvent(
                id, centre, zone, details, EventState.HELD, origin, announced, null, materials, asked, revision + 1);
        return new Decision.Decided(held, List.of(new ProgrammeNews.Ended(held)), now);
    }

    /**
     * Asks once more for rooms, after they were refused or taken back.
     *
     * @param whose the sessions to ask for, as far as they need a room and are still to come
     */
    public Decision askForRooms(LongPredicate seen, Set<SessionId> whose, Instant now) {
        if (!seen.test(revision)) {
            return new Decision.Outdated();
        }
        if (state != EventState.DRAFT && state != EventState.PUBLISHED) {
            return new Decision.NotPossible(state);
        }
        if (isOver(now)) {
            return new Decision.AlreadyOver();
        }
        var asking = details.sessions().stream()
                .filter(session -> session.room().isPresent() && !session.isOver(now))
                .map(Session::id)
                .toList();
        if (asking.isEmpty()) {
            return new Decision.NeedsNoRoom();
        }
        var again = asking.stream().filter(whose::contains).toList();
        if (again.isEmpty()) {
            return new Decision.Unchanged(this);
        }
        var then = new HashMap<>(asked);
        again.forEach(session -> then.put(session, revision + 1));
        var next = new ProgrammeEvent(
                id, centre, zone, details, state, origin, announced, reason, materials, then, revision + 1);
        return new Decision.Decided(
                next,
                again.stream()
                        .<ProgrammeNews>map(session -> new ProgrammeNews.RoomRequested(next, session))
                        .toList(),
                now);
    }

    /**
     * The centre moved a session's booking to another room at the same time: the session takes place there. Whoever reads
     * the programme finds the right door, who takes part is told, and nobody has to be asked.
     */
    public Decision follow(RoomAnswer answer, Instant now) {
        var booked = answer.booked();
        var moved = needs().stream().filter(need -> need.isToFollow(answer)).findFirst();
        if (booked == null || moved.isEmpty()) {
            return new Decision.Unchanged(this);
        }
        var there = details.with(
                new SessionId(answer.request().value()),
                session -> session.room()
                        .map(room -> session.at(room.in(booked.roomId())))
                        .orElse(session));
        var next = new ProgrammeEvent(
                id, centre, zone, there, state, origin, announced, reason, materials, asked, revision + 1);
        return new Decision.Decided(
                next, state == EventState.PUBLISHED ? List.of(new ProgrammeNews.Changed(next)) : List.of(), now);
    }

    /**
     * Other files or another picture, also after the event: slides come last. Of what was cancelled nothing is changed.
     * Nobody is told: when, where and what the event is stays.
     *
     * @param change wanted of what it has
     */
    public Equipping equip(LongPredicate seen, UnaryOperator<Materials> change, Instant now) {
        var wanted = change.apply(materials);
        if (wanted.equals(materials)) {
            return new Equipping.Unchanged(this);
        }
        if (!seen.test(revision)) {
            return new Equipping.Outdated();
        }
        if (state == EventState.CANCELLED) {
            return new Equipping.NotPossible(state);
        }
        return wanted.attachments().size() > Materials.MOST_ATTACHMENTS
                ? new Equipping.TooMany(Materials.MOST_ATTACHMENTS)
                : new Equipping.Equipped(with(wanted, now));
    }

    /** Its files and its picture are no longer kept. */
    public Decision.Decided withoutMaterials(Instant now) {
        return with(Materials.NONE, now);
    }

    private Decision.Decided with(Materials others, Instant now) {
        return new Decision.Decided(
                new ProgrammeEvent(
                        id, centre, zone, details, state, origin, announced, reason, others, asked, revision + 1),
                List.of(),
                now);
    }

    /**
     * Takes what is over or cancelled out of the public's sight, say because it should never have been announced. Who knows it
     * keeps it; for everybody else there is no such event any more.
     */
    public Decision withdraw(LongPredicate seen, Instant now) {
        if (!seen.test(revision)) {
            return new Decision.Outdated();
        }
        if (state != EventState.CANCELLED && state != EventState.HELD) {
            return new Decision.NotPossible(state);
        }
        if (announced == null) {
            return new Decision.Unchanged(this);
        }
        return new Decision.Decided(
                new ProgrammeEvent(
                        id, centre, zone, details, state, origin, null, reason, materials, asked, revision + 1),
                List.of(),
                now);
    }

    /** The rooms its sessions need and have asked for, now that it is as it is. */
    public List<RoomNeed> needs() {
        return details.sessions().stream()
                .flatMap(session -> need(session.id()).stream())
                .toList();
    }

    /** The room the session needs and has asked for. */
    public Optional<RoomNeed> need(SessionId session) {
        var since = asked.get(session);
        if (since == null || !mayNeedRooms()) {
            return Optional.empty();
        }
        return details.session(session)
                .flatMap(found -> found.room()
                        .map(room -> new RoomNeed(
                                session.request(),
                                id.value(),
                                centre,
                                zone,
                                room.roomId(),
                                found.start(),
                                found.end(),
                                room.setUp(),
                                room.cleanUp(),
                                details.capacity(),
                                room.equipment(),
                                since)));
    }

    /** Whether everybody may know of it. */
    public boolean isPublic() {
        return switch (state) {
            case DRAFT -> false;
            case PUBLISHED, POSTPONED -> true;
            case HELD, CANCELLED -> announced != null;
        };
    }

    /** Whether something of it is told to who takes part only: a link, a file. */
    public boolean keepsSomethingForParticipants() {
        return details.sessions().stream()
                        .anyMatch(session -> session.place() instanceof Place.Online(var _, var participantsOnly)
                                && participantsOnly)
                || materials.attachments().stream().anyMatch(Attachment::participantsOnly);
    }

    public boolean isOver(Instant now) {
        return !details.end().isAfter(now);
    }

    /** What its sessions take together. */
    public Duration length() {
        return details.sessions().stream().map(Session::length).reduce(Duration.ZERO, Duration::plus);
    }

    private boolean mayNeedRooms() {
        return state == EventState.DRAFT || state == EventState.PUBLISHED;
    }

    private @Nullable Announced movedTo(EventDetails wanted) {
        return announced == null || wanted.start().equals(details.start())
                ? announced
                : new Announced(announced.at(), details.start());
    }

    /** The next revision, with what it asks for and gives up. */
    private Step step(
            EventState then, EventDetails wanted, @Nullable Announced known, @Nullable String why, Instant now) {
        boolean keeps = then == EventState.DRAFT || then == EventState.PUBLISHED;
        var asks = wanted.sessions().stream()
                .filter(session -> keeps && session.room().isPresent() && asksAnew(session, wanted, now))
                .map(Session::id)
                .toList();
        var stillAsked = new HashMap<SessionId, Long>();
        wanted.sessions().stream()
                .filter(session -> session.room().isPresent() && (keeps || session.isOver(now)))
                .map(Session::id)
                .filter(asked::containsKey)
                .forEach(session -> stillAsked.put(session, asked.getOrDefault(session, 0L)));
        var givesUp = details.sessions().stream()
                .filter(session -> asked.containsKey(session.id()) && !stillAsked.containsKey(session.id()))
                .filter(session -> !session.isOver(now))
                .map(Session::id)
                .toList();
        asks.forEach(session -> stillAsked.put(session, revision + 1));
        var next = new ProgrammeEvent(
                id, centre, zone, wanted, then, origin, known, why, materials, stillAsked, revision + 1);
        return new Step(next, asks, givesUp, new ArrayList<>(), now);
    }

    private boolean asksAnew(Session session, EventDetails wanted, Instant now) {
        if (session.isOver(now) && state != EventState.DRAFT) {
            return false;
        }
        var before = details.session(session.id());
        return !asked.containsKey(session.id())
                || before.isEmpty()
                || !before.get().needsTheSameRoomAs(session)
                || wanted.capacity() != details.capacity();
    }

    private record Step(
            ProgrammeEvent next, List<SessionId> asks, List<SessionId> givesUp, List<ProgrammeNews> news, Instant at) {

        Step telling(Function<ProgrammeEvent, ProgrammeNews> what) {
            news.add(what.apply(next));
            return this;
        }

        Decision.Decided decided() {
            givesUp.forEach(session -> news.add(new ProgrammeNews.RoomGivenUp(next, session)));
            asks.forEach(session -> news.add(new ProgrammeNews.RoomRequested(next, session)));
            return new Decision.Decided(next, news, at);
        }
    }
}
