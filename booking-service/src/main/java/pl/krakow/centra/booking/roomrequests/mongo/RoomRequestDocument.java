package pl.krakow.centra.booking.roomrequests.mongo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

import pl.krakow.centra.booking.reservation.domain.BookingId;
import pl.krakow.centra.booking.reservation.domain.Buffers;
import pl.krakow.centra.booking.reservation.domain.EventId;
import pl.krakow.centra.booking.reservation.domain.TimeSlot;
import pl.krakow.centra.booking.roomrequests.domain.RoomNews;
import pl.krakow.centra.booking.roomrequests.domain.RoomNews.Booked;
import pl.krakow.centra.booking.roomrequests.domain.RoomNews.Free;
import pl.krakow.centra.booking.roomrequests.domain.RoomRequest;
import pl.krakow.centra.booking.roomrequests.domain.RoomRequest.Attempt;
import pl.krakow.centra.booking.roomrequests.domain.RoomRequest.Told;
import pl.krakow.centra.booking.roomrequests.domain.RoomWish;
import pl.krakow.centra.kit.outbox.PendingEvent;

/** A request of an event for a room as stored, with the answers that wait to be sent. */
@Document(RoomRequestDocument.COLLECTION)
@TypeAlias("roomRequest")
record RoomRequestDocument(
        @Id UUID id,
        UUID event,
        String centre,
        long asked,
        @Nullable WishDocument wish,
        @Nullable AttemptDocument attempt,
        List<AttemptDocument> leaving,
        @Nullable ToldDocument told,
        long revision,
        List<PendingEvent> outbox,
        @Nullable Instant outboxSince) {

    static final String COLLECTION = "roomRequests";

    record WishDocument(
            String room, Instant start, Instant end, int setUp, int cleanUp, int people, List<String> equipment) {

        static WishDocument of(RoomWish wish) {
            return new WishDocument(
                    wish.room(),
                    wish.slot().start(),
                    wish.slot().end(),
                    Math.toIntExact(wish.buffers().setUp().toMinutes()),
                    Math.toIntExact(wish.buffers().cleanUp().toMinutes()),
                    wish.people(),
                    wish.equipment());
        }

        RoomWish toWish() {
            return new RoomWish(
                    room,
                    new TimeSlot(start, end),
                    new Buffers(Duration.ofMinutes(setUp), Duration.ofMinutes(cleanUp)),
                    people,
                    equipment);
        }
    }

    record AttemptDocument(UUID booking, long asked, String room, String date) {

        static AttemptDocument of(Attempt attempt) {
            return new AttemptDocument(
                    attempt.booking().value(),
                    attempt.asked(),
                    attempt.room(),
                    attempt.date().toString());
        }

        Attempt toAttempt() {
            return new Attempt(new BookingId(booking), asked, room, LocalDate.parse(date));
        }
    }

    /** A room and a time, booked or free. */
    record PlaceDocument(@Nullable UUID booking, String room, Instant start, Instant end) {

        static PlaceDocument of(Booked booked) {
            return new PlaceDocument(
                    booked.booking().value(),
                    booked.room(),
                    booked.slot().start(),
                    booked.slot().end());
        }

        static PlaceDocument of(Free free) {
            return new PlaceDocument(
                    null, free.room(), free.slot().start(), free.slot().end());
        }

        Booked toBooked() {
            if (booking == null) {
                throw new IllegalStateException("a stored booking without an id");
            }
            return new Booked(new BookingId(booking), room, new TimeSlot(start, end));
        }

        Free toFree() {
            return new Free(room, new TimeSlot(start, end));
        }
    }

    /** @param why the code of a refusal, or the cause of a loss */
    record ToldDocument(
            long asked,
            String kind,
            @Nullable String why,
            @Nullable PlaceDocument has,
            List<PlaceDocument> alternatives) {

        static ToldDocument of(Told told) {
            var has = told.news().has().map(PlaceDocument::of).orElse(null);
            return switch (told.news()) {
                case RoomNews.Granted _ -> new ToldDocument(told.asked(), "granted", null, has, List.of());
                case RoomNews.Moved _ -> new ToldDocument(told.asked(), "moved", null, has, List.of());
                case RoomNews.Refused(var code, var instead, var _) ->
                    new ToldDocument(told.asked(), "refused", code, has, places(instead));
                case RoomNews.Released() -> new ToldDocument(told.asked(), "released", null, has, List.of());
                case RoomNews.Lost(var cause, var instead) ->
                    new ToldDocument(told.asked(), "lost", cause.name(), has, places(instead));
            };
        }

        private static List<PlaceDocument> places(List<Free> free) {
            return free.stream().map(PlaceDocument::of).toList();
        }

        Told toTold() {
            var instead = alternatives.stream().map(PlaceDocument::toFree).toList();
            return new Told(asked, news(instead));
        }

        private RoomNews news(List<Free> instead) {
            var booked = has == null ? null : has.toBooked();
            return switch (kind) {
                case "granted" -> new RoomNews.Granted(there(booked));
                case "moved" -> new RoomNews.Moved(there(booked));
                case "refused" -> new RoomNews.Refused(there(why), instead, booked);
                case "released" -> new RoomNews.Released();
                case "lost" -> new RoomNews.Lost(RoomNews.Lost.Cause.valueOf(there(why)), instead);
                default -> throw new IllegalStateException("a stored answer of unknown kind");
            };
        }

        private static <T> T there(@Nullable T stored) {
            if (stored == null) {
                throw new IllegalStateException("a stored answer lacks what its kind needs");
            }
            return stored;
        }
    }

    static RoomRequestDocument of(RoomRequest request) {
        var wish = request.wish();
        var attempt = request.attempt();
        var told = request.told();
        return new RoomRequestDocument(
                request.id(),
                request.event().value(),
                request.centre(),
                request.asked(),
                wish == null ? null : WishDocument.of(wish),
                attempt == null ? null : AttemptDocument.of(attempt),
                request.leaving().stream().map(AttemptDocument::of).toList(),
                told == null ? null : ToldDocument.of(told),
                request.revision(),
                List.of(),
                null);
    }

    RoomRequest toRequest() {
        return new RoomRequest(
                id,
                new EventId(event),
                centre,
                asked,
                wish == null ? null : wish.toWish(),
                attempt == null ? null : attempt.toAttempt(),
                leaving.stream().map(AttemptDocument::toAttempt).toList(),
                told == null ? null : told.toTold(),
                revision);
    }
}
