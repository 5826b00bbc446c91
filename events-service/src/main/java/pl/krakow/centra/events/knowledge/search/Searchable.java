package pl.krakow.centra.events.knowledge.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What the index is told of something published.
 *
 * @param centre whose it is; null for what is the city's
 * @param topics their slugs
 * @param texts by language
 * @param publishedAt for the order of what is newest, in milliseconds
 * @param changedOn newer is a little better
 * @param outdated to be shown last
 * @param card what is shown of it, opaque to the index
 */
public record Searchable(
        UUID id,
        String kind,
        @Nullable String centre,
        List<String> topics,
        Map<String, Text> texts,
        long publishedAt,
        LocalDate changedOn,
        boolean outdated,
        String card) {

    /**
     * In one language.
     *
     * @param topics their names
     * @param headings one per line
     * @param body as plain text
     */
    public record Text(String title, String topics, String headings, String body) {}
}
