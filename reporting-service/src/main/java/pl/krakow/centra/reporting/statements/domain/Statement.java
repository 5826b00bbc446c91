package pl.krakow.centra.reporting.statements.domain;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.reporting.counting.domain.Period;

/**
 * A statement being written. Its tables are those of the figures as they are; its words are whoever's wrote them last.
 *
 * @param centre whose operator reports; null for the city's
 * @param language of all its words
 * @param revision grows with each change
 * @param texts by section; what nobody wrote isn't in it
 * @param versions those that were kept, in order
 */
public record Statement(
        UUID id,
        Form form,
        @Nullable String centre,
        Period period,
        String language,
        String createdBy,
        Instant createdAt,
        long revision,
        Map<String, String> texts,
        List<UUID> versions) {

    public static final int LONGEST_TEXT = 10_000;
    public static final int MOST_VERSIONS = 100;

    public Statement {
        texts = Map.copyOf(texts);
        versions = List.copyOf(versions);
        if ((form == Form.PUBLIC_TASK) == (centre == null)) {
            throw new IllegalArgumentException("an operator reports on a centre, the city on all of them");
        }
    }

    /** @param text empty takes it out */
    public Statement with(String section, String text) {
        if (form.section(section).isEmpty()) {
            throw new IllegalArgumentException("no such section: " + section);
        }
        Map<String, String> more = new LinkedHashMap<>(texts);
        if (text.isBlank()) {
            more.remove(section);
        } else {
            more.put(section, text);
        }
        return new Statement(id, form, centre, period, language, createdBy, createdAt, revision + 1, more, versions);
    }

    public Statement withVersion(UUID version) {
        return new Statement(
                id,
                form,
                centre,
                period,
                language,
                createdBy,
                createdAt,
                revision + 1,
                texts,
                Stream.concat(versions.stream(), Stream.of(version)).toList());
    }

    /** The version of a number; nothing when there is none. */
    public Optional<UUID> version(int number) {
        return number < 1 || number > versions.size() ? Optional.empty() : Optional.of(versions.get(number - 1));
    }
}
