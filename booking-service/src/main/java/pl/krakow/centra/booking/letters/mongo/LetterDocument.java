package pl.krakow.centra.booking.letters.mongo;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

import pl.krakow.centra.booking.letters.domain.EmailAddress;
import pl.krakow.centra.booking.letters.domain.Letter;
import pl.krakow.centra.booking.letters.domain.Letter.Meeting;
import pl.krakow.centra.booking.letters.domain.Letter.Place;
import pl.krakow.centra.booking.letters.domain.LetterKind;
import pl.krakow.centra.booking.letters.domain.Reader;

/**
 * A letter as stored. Once it is sent or given up only the trace of it is left: its id, kind and reader.
 *
 * @param subject the account of whom it is for; for who has none, what stands for them
 * @param address where it goes for who has no account
 * @param dueAt when to send it; while it is being sent, when somebody else may; none when it is finished
 * @param claim who is sending it
 * @param thread what it gathers, also after it is closed
 * @param gathering the same while it is open; unique, so that a thread has one open letter
 * @param causes what was gathered
 * @param outcome {@code SENT}, or why it was given up
 */
@Document(LetterDocument.COLLECTION)
@TypeAlias("letter")
record LetterDocument(
        @Id UUID id,
        LetterKind kind,
        String subject,
        @Nullable String address,
        String centre,
        @Nullable List<MeetingDocument> meetings,
        @Nullable String reason,
        @Nullable List<PlaceDocument> alternatives,
        @Nullable Instant deadline,
        @Nullable String name,
        @Nullable String detail,
        Instant written,
        @Nullable Instant usefulUntil,
        int attempts,
        @Nullable Instant dueAt,
        @Nullable UUID claim,
        @Nullable String thread,
        @Nullable String gathering,
        @Nullable List<String> causes,
        @Nullable String outcome,
        @Nullable Instant finishedAt) {

    static final String COLLECTION = "letters";

    /** What a letter says; erased when it is finished. */
    static final List<String> WORDS =
            List.of("address", "meetings", "reason", "alternatives", "deadline", "name", "detail", "gathering");

    record PlaceDocument(String room, Instant start, Instant end) {

        static PlaceDocument of(Place place) {
            return new PlaceDocument(place.room(), place.start(), place.end());
        }

        Place toPlace() {
            return new Place(room, start, end);
        }
    }

    record MeetingDocument(
            UUID booking,
            @Nullable UUID series,
            @Nullable Instant originally,
            PlaceDocument place,
            String title,
            long revision,
            Instant changed,
            boolean tentative) {

        static MeetingDocument of(Meeting meeting) {
            return new MeetingDocument(
                    meeting.booking(),
                    meeting.series(),
                    meeting.originally(),
                    PlaceDocument.of(meeting.place()),
                    meeting.title(),
                    meeting.revision(),
                    meeting.changed(),
                    meeting.tentative());
        }

        Meeting toMeeting() {
            return new Meeting(booking, series, originally, place.toPlace(), title, revision, changed, tentative);
        }
    }

    static LetterDocument of(Letter letter, Instant due) {
        return of(letter, due, null, null);
    }

    static LetterDocument of(Letter letter, Instant due, @Nullable String thread, @Nullable String cause) {
        var address = letter.reader().address();
        return new LetterDocument(
                letter.id(),
                letter.kind(),
                letter.reader().subject(),
                address == null ? null : address.value(),
                letter.centre(),
                letter.meetings().stream().map(MeetingDocument::of).toList(),
                letter.reason(),
                letter.alternatives().stream().map(PlaceDocument::of).toList(),
                letter.deadline(),
                letter.name(),
                letter.detail(),
                letter.written(),
                letter.usefulUntil(),
                0,
                due,
                null,
                thread,
                thread,
                cause == null ? null : List.of(cause),
                null,
                null);
    }

    Letter toLetter() {
        return new Letter(
                id,
                kind,
                new Reader(subject, address == null ? null : new EmailAddress(address)),
                centre,
                meetings == null
                        ? List.of()
                        : meetings.stream().map(MeetingDocument::toMeeting).toList(),
                reason,
                alternatives == null
                        ? List.of()
                        : alternatives.stream().map(PlaceDocument::toPlace).toList(),
                deadline,
                name,
                detail,
                written,
                usefulUntil);
    }
}
