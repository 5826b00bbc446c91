package pl.krakow.centra.reporting.figures.http;

import java.util.List;
import java.util.Map;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import pl.krakow.centra.reporting.indicators.IndicatorCatalogue;
import pl.krakow.centra.reporting.indicators.IndicatorCatalogue.Definition;

/** The catalogue of indicators as it is answered: every text in every language. */
@Schema(name = "Indicators")
record IndicatorsView(String version, List<IndicatorView> indicators) {

    /** Texts by the language's ISO 639-1 code. */
    @Schema(name = "Indicator")
    record IndicatorView(
            String id,
            Map<String, String> name,
            Map<String, String> counted,
            Map<String, String> period,
            String unit,
            @Nullable String distinctOver,

            @Schema(description = "by what it can be broken down", example = "[\"room\"]")
            List<String> dimensions,

            @Schema(description = "the indicators it is worked out of, where it is", example = "[]")
            List<String> workedOutOf,

            List<String> sources) {

        static IndicatorView of(Definition definition) {
            return new IndicatorView(
                    definition.id(),
                    definition.name().texts(),
                    definition.counted().texts(),
                    definition.period().texts(),
                    definition.unit(),
                    definition.distinctOver(),
                    definition.dimensions(),
                    definition.workedOutOf(),
                    definition.sources());
        }
    }

    static IndicatorsView of(IndicatorCatalogue catalogue) {
        return new IndicatorsView(
                IndicatorCatalogue.VERSION,
                catalogue.definitions().stream().map(IndicatorView::of).toList());
    }
}
