package pl.krakow.centra.events.knowledge;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import pl.krakow.centra.events.knowledge.domain.EntryKind;

/**
 * What a list shows of an entry. It lies in the index, so that a search asks the store for nothing.
 *
 * @param excerpts by language, of the text
 * @param minutes by language, to read it
 */
record Card(
        String slug,
        EntryKind kind,
        @Nullable String centre,
        List<String> topics,
        Map<String, String> excerpts,
        Map<String, Integer> minutes,
        List<String> files,
        @Nullable Integer recordingMinutes,
        boolean captions,
        List<UUID> relatedEvents,
        @Nullable LocalDate checkedOn,
        @Nullable LocalDate reviewOn,
        @Nullable String outdated,
        @Nullable Instant publishedAt,
        Instant changedAt) {

    private static final JsonMapper JSON = JsonMapper.shared();

    String write() {
        return JSON.writeValueAsString(this);
    }

    static Card read(String written) {
        return JSON.readValue(written, Card.class);
    }
}
