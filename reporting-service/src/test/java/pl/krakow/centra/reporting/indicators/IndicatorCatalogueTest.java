package pl.krakow.centra.reporting.indicators;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

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

    /**
     * Each version there was, with the SHA-256 of what it said. When this fails, definitions have changed: raise {@link
     * IndicatorCatalogue#VERSION} and add its line; a line that is there never changes, for closed figures name its version.
     */
    @Test
    void aDefinitionThatChangesGetsANewVersion() throws Exception {
        List<String> known;
        try (var lines = Objects.requireNonNull(getClass().getResourceAsStream("versions.txt"))) {
            known = new String(lines.readAllBytes(), UTF_8).lines().toList();
        }

        assertThat(known).isSorted().doesNotHaveDuplicates();
        assertThat(known.getLast()).isEqualTo(IndicatorCatalogue.VERSION + " " + digest(definitions));
        assertThat(known).extracting(line -> line.split(" ", 2)[0]).doesNotHaveDuplicates();
    }

    @Test
    void everyWordOfADefinitionIsInTheDigest() {
        var one = definitions.getFirst();
        var texts = new HashMap<>(one.counted().texts());
        texts.merge("uk", ".", String::concat);
        var reworded = new Definition(
                one.id(),
                one.name(),
                new LocalizedText(texts),
                one.period(),
                one.unit(),
                one.distinctOver(),
                one.dimensions(),
                one.workedOutOf(),
                one.sources());

        assertThat(digest(List.of(reworded))).isNotEqualTo(digest(List.of(one)));
        assertThat(digest(definitions.subList(1, definitions.size()))).isNotEqualTo(digest(definitions));
    }

    private static String digest(List<Definition> definitions) {
        var said = definitions.stream()
                .map(definition -> String.join(
                        "\n",
                        definition.id(),
                        said(definition.name()),
                        said(definition.counted()),
                        said(definition.period()),
                        definition.unit(),
                        String.valueOf(definition.distinctOver()),
                        definition.dimensions().toString(),
                        definition.workedOutOf().toString(),
                        definition.sources().toString()))
                .collect(Collectors.joining("\n\n"));
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(said.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String said(LocalizedText text) {
        return new TreeMap<>(text.texts()).toString();
    }
}
