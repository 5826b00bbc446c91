package pl.krakow.centra.reporting.indicators;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.centre.LocalizedText;
import pl.krakow.centra.kit.problem.ProblemTexts;
import pl.krakow.centra.reporting.counting.domain.Dimension;
import pl.krakow.centra.reporting.counting.domain.Indicator;
import pl.krakow.centra.reporting.counting.domain.Unit;

/**
 * The definitions behind the figures. Every report names the version it was made by; a definition that changes, comes or goes gets a
 * new version, because a figure must not change its meaning silently: a test knows the digest of every version there was.
 */
@Component
public class IndicatorCatalogue {

    public static final String VERSION = "2027-02";

    static final String TEXTS = "pl.krakow.centra.reporting.indicators.texts";
    private static final Control EXACTLY_THIS_LANGUAGE = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private final List<Definition> definitions;

    IndicatorCatalogue() {
        this.definitions = Arrays.stream(Indicator.values()).map(Definition::of).toList();
    }

    /**
     * What one indicator says.
     *
     * @param id where the figure stands in a summary
     * @param counted what is counted or added up
     * @param period which facts belong to a period
     * @param unit of the figure in a summary
     * @param distinctOver what counts once however often it occurs; null where figures of parts add up
     * @param dimensions by what it can be broken down
     * @param workedOutOf of which other indicators it is worked out, where it is
     * @param sources the events it is projected from
     */
    public record Definition(
            String id,
            LocalizedText name,
            LocalizedText counted,
            LocalizedText period,
            String unit,
            @Nullable String distinctOver,
            List<String> dimensions,
            List<String> workedOutOf,
            List<String> sources) {

        private static Definition of(Indicator indicator) {
            return new Definition(
                    indicator.id(),
                    text(indicator.id() + ".name"),
                    text(indicator.id() + ".counted"),
                    text("period." + Provenance.period(indicator)),
                    indicator.unit() == Unit.MINUTE ? "hour" : indicator.unit().id(),
                    indicator.distinct() ? indicator.unit().id() : null,
                    indicator.dimensions().stream().map(Dimension::id).sorted().toList(),
                    indicator.workedOutOf().stream().map(Indicator::id).toList(),
                    Provenance.of(indicator));
        }

        private static LocalizedText text(String key) {
            Map<String, String> texts = new LinkedHashMap<>();
            for (Locale language : ProblemTexts.LANGUAGES) {
                texts.put(
                        language.getLanguage(),
                        ResourceBundle.getBundle(TEXTS, language, EXACTLY_THIS_LANGUAGE)
                                .getString(key));
            }
            return new LocalizedText(texts);
        }
    }

    public List<Definition> definitions() {
        return definitions;
    }
}
