package pl.krakow.centra.events.knowledge.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What was found, best first.
 *
 * @param understood the words after correction; as asked when nothing was corrected
 * @param corrected word as written → word it was taken for
 * @param facets by dimension: how many there would be with each value of it, all other filters kept
 * @param answer the best adviser's answer, when it is about as good as the best of all
 */
public record Found(
        String understood,
        Map<String, String> corrected,
        long total,
        List<Hit> hits,
        Map<String, List<Count>> facets,
        Optional<Hit> answer) {

    /** In {@code centre}: not of a centre. */
    public static final String CITY = "city";

    /**
     * @param language of title and snippet
     * @param title HTML: escaped, what matched in {@code mark}
     * @param snippet HTML, likewise; null when nothing is to be shown
     * @param card as it was given to the index
     */
    public record Hit(
            UUID id,
            float score,
            String language,
            String title,
            @Nullable String snippet,
            String card) {}

    public record Count(String value, int count) {}
}
