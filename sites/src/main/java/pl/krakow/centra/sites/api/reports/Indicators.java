package pl.krakow.centra.sites.api.reports;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** The catalogue of indicators. */
public record Indicators(String version, List<Indicator> indicators) {

    /**
     * What one figure says; texts by language.
     *
     * @param distinctOver what counts once however often it occurs; null where figures of parts add up
     */
    public record Indicator(
            String id,
            Map<String, String> name,
            Map<String, String> counted,
            Map<String, String> period,
            String unit,
            @Nullable String distinctOver,
            List<String> dimensions,
            List<String> workedOutOf,
            List<String> sources) {

        public String nameIn(String language) {
            return in(name, language);
        }

        public String countedIn(String language) {
            return in(counted, language);
        }

        public String periodIn(String language) {
            return in(period, language);
        }

        private String in(Map<String, String> texts, String language) {
            return texts.getOrDefault(
                    language, texts.getOrDefault(Locale.of("pl").getLanguage(), id));
        }
    }

    public @Nullable Indicator find(String id) {
        return indicators.stream()
                .filter(indicator -> indicator.id().equals(id))
                .findFirst()
                .orElse(null);
    }
}
