package pl.krakow.centra.events.rooms.mongo;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

import pl.krakow.centra.events.rooms.domain.RoomAnswer;
import pl.krakow.centra.events.rooms.domain.RoomAnswer.BookedRoom;
import pl.krakow.centra.events.rooms.domain.RoomAnswer.FreeRoom;
import pl.krakow.centra.events.rooms.domain.RoomRequestId;

/**
 * The newest answer to a request for a room as stored.
 *
 * @param holder missing where it is the request itself, as it was before events had sessions
 */
@Document(RoomAnswerDocument.COLLECTION)
@TypeAlias("roomAnswer")
record RoomAnswerDocument(
        @Id UUID id,
        @Nullable UUID holder,
        String centre,
        long asked,
        long version,
        String kind,
        @Nullable PlaceTaken booked,
        @Nullable String code,
        List<PlaceTaken> alternatives) {

    static final String COLLECTION = "roomAnswers";

    /** A room and a time; with the booking's id where it is booked. */
    record PlaceTaken(@Nullable UUID bookingId, String roomId, Instant start, Instant end) {

        static @Nullable PlaceTaken of(@Nullable BookedRoom booked) {
            return booked == null
                    ? null
                    : new PlaceTaken(booked.bookingId(), booked.roomId(), booked.start(), booked.end());
        }

        @Nullable
        BookedRoom toBooked() {
            return bookingId == null ? null : new BookedRoom(bookingId, roomId, start, end);
        }
    }

    static RoomAnswerDocument of(RoomAnswer answer) {
        return new RoomAnswerDocument(
                answer.request().value(),
                answer.holder(),
                answer.centre(),
                answer.asked(),
                answer.version(),
                answer.kind().name(),
                PlaceTaken.of(answer.booked()),
                answer.code(),
                answer.alternatives().stream()
                        .map(free -> new PlaceTaken(null, free.roomId(), free.start(), free.end()))
                        .toList());
    }

    RoomAnswer toAnswer() {
        return new RoomAnswer(
                new RoomRequestId(id),
                holder == null ? id : holder,
                centre,
                asked,
                version,
                RoomAnswer.Kind.valueOf(kind),
                booked == null ? null : booked.toBooked(),
                code,
                alternatives.stream()
                        .map(free -> new FreeRoom(free.roomId(), free.start(), free.end()))
                        .toList());
    }
}
