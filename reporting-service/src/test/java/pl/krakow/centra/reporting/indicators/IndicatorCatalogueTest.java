package pl.krakow.centra.reporting.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

import pl.krakow.centra.kit.centre.LocalizedText;
import pl.krakow.centra.reporting.counting.domain.Indicator;
import pl.krakow.centra.reporting.indicators.IndicatorCatalogue.Definition;

class IndicatorCatalogueTest {

    private final List<Definition> definitions = new IndicatorCatalogue().definitions();

    @Test
    void definesEveryIndicatorOfTheSummary() {
        assertThat(definitions)
                .extracting(Definition::id)
                .containsExactlyElementsOf(
                        Arrays.stream(Indicator.values()).map(Indicator::id).toList());
    }

    @Test
    void speaksPolishEnglishAndUkrainian() {
        assertThat(definitions)
                .flatExtracting(Definition::name, Definition::counted, Definition::period)
                .allSatisfy(text -> assertThat(((LocalizedText) text).texts())
                        .containsOnlyKeys("pl", "en", "uk")
                        .doesNotContainValue(""));
    }

    @Test
    void saysOverWhatADistinctCountIsDistinct() {
        assertThat(definitions)
                .filteredOn(definition -> definition.distinctOver() != null)
                .extracting(Definition::id)
                .containsExactly(
                        "beneficiaries.total",
                        "beneficiaries.organisations",
                        "beneficiaries.informalGroups",
                        "beneficiaries.individuals",
                        "beneficiaries.new",
                        "beneficiaries.returning",
                        "participants",
                        "advised",
                        "workingGroups",
                        "incubated",
                        "volunteersRegistered",
                        "volunteersActive",
                        "volunteersPlaced",
                        "organisationsHelped");
    }
}
