package pl.krakow.centra.kit.test.sample;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

import pl.krakow.centra.kit.outbox.PendingEvent;

@Document(NoteDocument.COLLECTION)
public record NoteDocument(
        @Id UUID id,
        String text,
        List<PendingEvent> outbox,
        @Nullable Instant outboxSince,
        @Version @Nullable Long version) {
    public static final String COLLECTION = "notes";
}
