package pl.krakow.centra.booking.roomrequests;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.booking.BookingProblem;
import pl.krakow.centra.booking.fairness.domain.StandingBookings;
import pl.krakow.centra.booking.reservation.Alternative;
import pl.krakow.centra.booking.reservation.Alternatives;
import pl.krakow.centra.booking.reservation.CancelBooking;
import pl.krakow.centra.booking.reservation.ChangeBooking;
import pl.krakow.centra.booking.reservation.MoveBooking;
import pl.krakow.centra.booking.reservation.OwnProgramme;
import pl.krakow.centra.booking.reservation.OwnProgramme.Needs;
import pl.krakow.centra.booking.reservation.PlaceForEvent;
import pl.krakow.centra.booking.reservation.PlainDecision;
import pl.krakow.centra.booking.reservation.RefusalCodes;
import pl.krakow.centra.booking.reservation.domain.Booking;
import pl.krakow.centra.booking.reservation.domain.BookingId;
import pl.krakow.centra.booking.reservation.domain.BookingState;
import pl.krakow.centra.booking.reservation.domain.DaySheets;
import pl.krakow.centra.booking.reservation.domain.EventId;
import pl.krakow.centra.booking.reservation.domain.MeetingDetails;
import pl.krakow.centra.booking.reservation.domain.Refusal;
import pl.krakow.centra.booking.reservation.domain.Step;
import pl.krakow.centra.booking.reservation.domain.TimeSlot;
import pl.krakow.centra.booking.roomrequests.domain.RoomNews;
import pl.krakow.centra.booking.roomrequests.domain.RoomNews.Booked;
import pl.krakow.centra.booking.roomrequests.domain.RoomNews.Free;
import pl.krakow.centra.booking.roomrequests.domain.RoomRequest;
import pl.krakow.centra.booking.roomrequests.domain.RoomRequest.Attempt;
import pl.krakow.centra.booking.roomrequests.domain.RoomRequests;
import pl.krakow.centra.booking.roomrequests.domain.RoomWish;
import pl.krakow.centra.booking.rooms.domain.Lendings;
import pl.krakow.centra.booking.rooms.domain.Room;
import pl.krakow.centra.booking.rooms.domain.RoomId;
import pl.krakow.centra.booking.rooms.domain.Rooms;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.id.Ids;
import pl.krakow.centra.kit.web.Revision;

/**
 * Gives events their rooms, moves them, takes them back, and tells the events how they stand.
 *
 * <p>It doesn't matter what happened before: each step looks at what the event said last, what is booked and what the
 * event was told, and does the next thing that is missing. So a message that comes twice, a process that died between
 * two steps and two processes at work at once all end in the same. Two rules make that hold against a process that is
 * merely slow: a booking's revision is read before the request's, so that a move decided for what the event no longer
 * wants is outdated; and what the event has turned away from is made impossible on the day sheet, not just forgotten.
 */
@Slf4j
@Component
@RequiredArgsConstructor
public class AnswerRoomRequests {

    private static final int MOST_STEPS = 100;

    private final RoomRequests requests;
    private final PlaceForEvent placeForEvent;
    private final MoveBooking moveBooking;
    private final ChangeBooking changeBooking;
    private final CancelBooking cancelBooking;
    private final StandingBookings standing;
    private final DaySheets sheets;
    private final Rooms rooms;
    private final Lendings lendings;
    private final Alternatives alternatives;
    private final CentreCatalogue centres;
    private final Ids ids;
    private final Clock clock;

    /** @param version of what the event says */
    public record Ask(UUID request, EventId event, CentreId centre, long version, RoomWish wish) {}

    /** @param version of what the event says */
    public record GiveUp(UUID request, EventId event, CentreId centre, long version) {}

    /** The event needs a room, or another one than before. Asked again what it has been told, it is told so again. */
    public void handle(Ask ask) {
        boolean repeated = hear(
                ask.request(),
                () -> RoomRequest.heardOf(
                        ask.request(), ask.event(), ask.centre().value(), ask.version(), ask.wish()),
                known -> known.asks(ask.version(), ask.wish()));
        settle(ask.request());
        if (repeated) {
            tellAgain(ask.request(), ask.version());
        }
    }

    /** The event needs its room no longer. */
    public void handle(GiveUp givingUp) {
        hear(
                givingUp.request(),
                () -> RoomRequest.heardOf(
                        givingUp.request(), givingUp.event(), givingUp.centre().value(), givingUp.version(), null),
                known -> known.givesUp(givingUp.version()));
        settle(givingUp.request());
    }

    /** Something happened to a booking that holds a room for an event. */
    public void lookAt(BookingId booking) {
        requests.trying(booking).ifPresent(request -> settle(request.id()));
    }

    private interface First {
        RoomRequest request();
    }

    /** @return whether that was no news */
    private boolean hear(UUID id, First first, Function<RoomRequest, Optional<RoomRequest>> news) {
        for (int attempt = 0; attempt < MOST_STEPS; attempt++) {
            var known = requests.find(id);
            if (known.isEmpty()) {
                if (requests.add(first.request())) {
                    return false;
                }
                continue;
            }
            var next = news.apply(known.get());
            if (next.isEmpty()) {
                return true;
            }
            if (requests.save(next.get())) {
                return false;
            }
        }
        throw new IllegalStateException("request %s kept changing".formatted(id));
    }

    private void tellAgain(UUID id, long version) {
        requests.find(id).filter(request -> request.asked() == version).ifPresent(request -> {
            var told = request.told();
            if (told != null && request.isAnswered()) {
                requests.tell(request.tells(told.news()), now());
            }
        });
    }

    /** Takes one step after the other until nothing is missing. */
    private void settle(UUID id) {
        for (int step = 0; step < MOST_STEPS; step++) {
            var request = requests.find(id);
            if (request.isEmpty() || isSettled(request.get())) {
                return;
            }
        }
        throw new IllegalStateException("request %s isn't settled after %d steps".formatted(id, MOST_STEPS));
    }

    /** @return whether nothing was missing; else a step was taken, or somebody else took one */
    private boolean isSettled(RoomRequest request) {
        if (!request.leaving().isEmpty()) {
            letGo(request, request.leaving().getFirst());
            return false;
        }
        var wish = request.wish();
        if (wish == null) {
            return request.isAnswered() || told(request, new RoomNews.Released());
        }
        var attempt = request.attempt();
        if (attempt == null) {
            tryAnew(request, wish);
            return false;
        }
        var booking = booking(request.centre(), attempt.booking());
        if (!isCurrent(request)) {
            return false;
        }
        return booking.map(found -> isSettled(request, wish, attempt, found))
                .orElseGet(() -> isSettledUnplaced(request, wish, attempt));
    }

    private boolean isCurrent(RoomRequest request) {
        return requests.find(request.id())
                .filter(current -> current.revision() == request.revision())
                .isPresent();
    }

    /** Cancels it if it was placed; else sees to it that it never will be. */
    private void letGo(RoomRequest request, Attempt attempt) {
        var room = RoomId.parse(request.centre(), attempt.room());
        room.ifPresent(place -> standing.makeImpossible(attempt.booking().value(), place, attempt.date()));
        if (booking(request.centre(), attempt.booking()).filter(Booking::isLive).isPresent()) {
            cancelBooking.handle(new CancelBooking.Command(
                    centre(request), attempt.booking(), Revision.ANY, null, OwnProgramme.actor(centre(request))));
        }
        requests.save(request.rid(attempt));
    }

    private void tryAnew(RoomRequest request, RoomWish wish) {
        var date = wish.slot().start().atZone(zone(request)).toLocalDate();
        requests.save(request.tries(new BookingId(ids.next()), wish, date));
    }

    private boolean isSettledUnplaced(RoomRequest request, RoomWish wish, Attempt attempt) {
        if (request.isAnswered()) {
            return true;
        }
        if (attempt.asked() != request.asked()) {
            tryAnew(request, wish);
            return false;
        }
        return place(request, wish, attempt);
    }

    private boolean place(RoomRequest request, RoomWish wish, Attempt attempt) {
        var command = new PlaceForEvent.Command(
                attempt.booking(),
                centre(request),
                request.event(),
                wish.room(),
                wish.slot(),
                new Needs(wish.buffers(), wish.people(), wish.equipment()));
        return switch (placeForEvent.handle(command)) {
            case PlaceForEvent.Outcome.Placed() -> false;
            case PlaceForEvent.Outcome.RoomUnknown() -> refused(request, BookingProblem.ROOM_UNKNOWN, List.of(), null);
            case PlaceForEvent.Outcome.Refused(Refusal.Lapsed _, var _) -> {
                tryAnew(request, wish);
                yield false;
            }
            case PlaceForEvent.Outcome.Refused(var refusal, var instead) ->
                refused(request, RefusalCodes.of(refusal), instead, null);
        };
    }

    private boolean isSettled(RoomRequest request, RoomWish wish, Attempt attempt, Booking booking) {
        if (!booking.isLive() && booking.state() != BookingState.NO_SHOW) {
            return isSettledDead(request, wish, attempt, booking);
        }
        var booked = booked(booking);
        boolean asWished = request.wishes(booked.room(), booked.slot());
        if (!request.isAnswered()) {
            if (!asWished || !hasTimeAroundIt(wish, booking)) {
                return move(request, wish, booking);
            }
            return needsAreMet(wish, booking) ? told(request, request.newsOf(booked)) : change(request, wish, booking);
        }
        var told = request.told();
        if (told == null || request.lastTold().filter(booked::equals).isPresent()) {
            return true;
        }
        if (asWished) {
            return told(request, request.newsOf(booked));
        }
        return switch (told.news()) {
            case RoomNews.Refused(var code, var instead, var _) ->
                told(request, new RoomNews.Refused(code, instead, booked));
            case RoomNews.Granted _, RoomNews.Moved _, RoomNews.Released _, RoomNews.Lost _ ->
                isOurs(booking) ? move(request, wish, booking) : told(request, new RoomNews.Moved(booked));
        };
    }

    /** Whether the place it is in now is one that was decided here, not by the centre's staff. */
    private static boolean isOurs(Booking booking) {
        return booking.steps().reversed().stream()
                .filter(step -> step.kind() == Step.Kind.MOVED || step.kind() == Step.Kind.CONFIRMED)
                .findFirst()
                .filter(step -> step.by().equals(OwnProgramme.SUBJECT))
                .isPresent();
    }

    private boolean isSettledDead(RoomRequest request, RoomWish wish, Attempt attempt, Booking booking) {
        if (!request.isAnswered() && attempt.asked() != request.asked()) {
            tryAnew(request, wish);
            return false;
        }
        var told = request.told();
        if (request.isAnswered() && told != null && told.news() instanceof RoomNews.Lost) {
            return true;
        }
        var cause = booking.state() == BookingState.WITHDRAWN
                ? RoomNews.Lost.Cause.WITHDRAWN
                : RoomNews.Lost.Cause.CANCELLED;
        return told(request, new RoomNews.Lost(cause, free(request, instead(request, wish))));
    }

    private boolean move(RoomRequest request, RoomWish wish, Booking booking) {
        var kept = booked(booking);
        var room = RoomId.parse(request.centre(), wish.room()).flatMap(rooms::find);
        if (room.filter(target -> !target.holds(wish.people())).isPresent()) {
            return refused(request, BookingProblem.ROOM_TOO_SMALL, instead(request, wish), kept);
        }
        var outcome = moveBooking.handle(new MoveBooking.Command(
                centre(request),
                booking.id(),
                new Revision(booking.revision()),
                wish.room(),
                wish.slot(),
                null,
                OwnProgramme.actor(centre(request)),
                wish.buffers()));
        return switch (outcome) {
            case MoveBooking.Outcome.Moved _, MoveBooking.Outcome.Stale _, MoveBooking.Outcome.Unknown _ -> false;
            case MoveBooking.Outcome.RoomUnknown _ -> refused(request, BookingProblem.ROOM_UNKNOWN, List.of(), kept);
            case MoveBooking.Outcome.Refused(var refusal, var instead) ->
                refused(request, RefusalCodes.of(refusal), instead, kept);
            case MoveBooking.Outcome.Impossible(var state) -> isOver(request, state, kept);
            case MoveBooking.Outcome.Late _, MoveBooking.Outcome.ForTheCentre _ ->
                refused(request, BookingProblem.DECISION_NOT_POSSIBLE, List.of(), kept);
        };
    }

    private boolean change(RoomRequest request, RoomWish wish, Booking booking) {
        var kept = booked(booking);
        var outcome = changeBooking.handle(new ChangeBooking.Command(
                centre(request),
                booking.id(),
                new Revision(booking.revision()),
                changed(booking.details(), wish),
                OwnProgramme.actor(centre(request))));
        return switch (outcome) {
            case ChangeBooking.Outcome.Refused(var refusal, var instead) ->
                refused(request, RefusalCodes.of(refusal), instead, kept);
            case ChangeBooking.Outcome.Answered(PlainDecision.Impossible(var state)) -> isOver(request, state, kept);
            case ChangeBooking.Outcome.Answered _ -> false;
        };
    }

    /** Its people have come, so it stays as it is; or it has gone meanwhile, and the next step sees where. */
    private boolean isOver(RoomRequest request, BookingState state, Booked kept) {
        return state.isLive() && refused(request, BookingProblem.DECISION_NOT_POSSIBLE, List.of(), kept);
    }

    private static boolean hasTimeAroundIt(RoomWish wish, Booking booking) {
        return booking.setUp().compareTo(wish.buffers().setUp()) >= 0
                && booking.cleanUp().compareTo(wish.buffers().cleanUp()) >= 0;
    }

    private static boolean needsAreMet(RoomWish wish, Booking booking) {
        return changed(booking.details(), wish).equals(booking.details());
    }

    private static MeetingDetails changed(MeetingDetails details, RoomWish wish) {
        return new MeetingDetails(
                details.title(),
                details.purpose(),
                wish.people(),
                wish.equipment(),
                details.feesCollected(),
                details.responsiblePerson(),
                details.regulationsVersion());
    }

    private boolean refused(RoomRequest request, BookingProblem why, List<Alternative> instead, @Nullable Booked kept) {
        return told(request, new RoomNews.Refused(why.code(), free(request, instead), kept));
    }

    /** @return false: there may be more to do, or somebody else was first */
    private boolean told(RoomRequest request, RoomNews news) {
        boolean saved = requests.tell(request.tells(news), now());
        log.debug("Request {}: {}{}", request.id(), news, saved ? "" : " (others were first)");
        return false;
    }

    private List<Alternative> instead(RoomRequest request, RoomWish wish) {
        var room =
                RoomId.parse(request.centre(), wish.room()).flatMap(rooms::find).map(Room::id);
        return room.flatMap(id -> lendings.lendingOf(request.centre())
                        .map(lending -> alternatives.to(
                                wish.slot(),
                                id,
                                wish.people(),
                                wish.equipment(),
                                lending,
                                zone(request),
                                now(),
                                _ -> List.of())))
                .orElse(List.of());
    }

    /** What the event wished itself is no alternative. */
    private static List<Free> free(RoomRequest request, List<Alternative> instead) {
        return instead.stream()
                .map(free -> new Free(
                        free.roomId(),
                        new TimeSlot(free.start().toInstant(), free.end().toInstant())))
                .filter(free -> !request.wishes(free.room(), free.slot()))
                .toList();
    }

    private static Booked booked(Booking booking) {
        return new Booked(booking.id(), booking.room().room(), booking.slot());
    }

    private Optional<Booking> booking(String centre, BookingId id) {
        return sheets.holding(centre, id).flatMap(sheet -> sheet.find(id));
    }

    private static CentreId centre(RoomRequest request) {
        return new CentreId(request.centre());
    }

    private ZoneId zone(RoomRequest request) {
        return centres.zoneOf(request.centre());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
