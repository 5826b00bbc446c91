package pl.krakow.centra.events.programme.mongo;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

import pl.krakow.centra.events.programme.domain.EventId;
import pl.krakow.centra.events.programme.domain.RoomAnswer;
import pl.krakow.centra.events.programme.domain.RoomAnswer.BookedRoom;
import pl.krakow.centra.events.programme.domain.RoomAnswer.FreeRoom;

/** The newest answer about an event's room as stored. */
@Document(RoomAnswerDocument.COLLECTION)
@TypeAlias("roomAnswer")
record RoomAnswerDocument(
        @Id UUID id,
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
                answer.event().value(),
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
                new EventId(id),
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
