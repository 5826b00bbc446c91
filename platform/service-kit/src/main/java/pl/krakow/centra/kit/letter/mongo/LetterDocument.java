package pl.krakow.centra.kit.letter.mongo;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

import pl.krakow.centra.kit.letter.EmailAddress;
import pl.krakow.centra.kit.letter.Letter;
import pl.krakow.centra.kit.letter.Reader;

/**
 * A letter as stored, without its {@link #PARTS}. Once it is sent or given up only the trace of it is left: its id, kind and
 * reader.
 *
 * @param subject the account of whom it is for; for who has none, what stands for them
 * @param address where it goes for who has no account
 * @param language in which, for who has no account
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
        String kind,
        String subject,
        @Nullable String address,
        @Nullable String language,
        String centre,
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

    /** What a letter tells, each part as its kind has it. */
    static final String PARTS = "parts";

    /** What a letter says; erased when it is finished. */
    static final List<String> WORDS = List.of(PARTS, "address", "language", "gathering");

    static LetterDocument of(Letter<?> letter, Instant due, @Nullable String thread, @Nullable String cause) {
        var address = letter.reader().address();
        return new LetterDocument(
                letter.id(),
                letter.kind(),
                letter.reader().subject(),
                address == null ? null : address.value(),
                letter.reader().language(),
                letter.centre(),
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

    Letter<?> toLetter(List<?> parts) {
        return new Letter<>(
                id,
                kind,
                new Reader(subject, address == null ? null : new EmailAddress(address), language),
                centre,
                parts,
                written,
                usefulUntil);
    }
}
