package pl.krakow.centra.sites.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

import pl.krakow.centra.domainevents.AdviceOutcome;
import pl.krakow.centra.domainevents.AdviceWay;
import pl.krakow.centra.domainevents.BeneficiaryKind;
import pl.krakow.centra.domainevents.EventKind;
import pl.krakow.centra.domainevents.IncubationFinished;
import pl.krakow.centra.domainevents.KnowledgeKind;
import pl.krakow.centra.domainevents.MentoringEnded;
import pl.krakow.centra.domainevents.MentoringFacts;
import pl.krakow.centra.domainevents.OpportunityPublished;
import pl.krakow.centra.domainevents.PlacementChanged;
import pl.krakow.centra.domainevents.RegistrationFacts;
import pl.krakow.centra.domainevents.VolunteerFacts;
import pl.krakow.centra.sites.words.Words;

/** Every part of every figure has words: the dimensions of the catalogue of indicators, and what events can say of each. */
class PartsTest {

    /** What has no words of its own: numbers of rooms, and times, which are worked out. */
    private static final Set<String> WORKED_OUT = Set.of("room", "hour", "weekday", "roomTime", "answeredWithin");

    /** What the city and the centres can add to; the words are those of what the platform starts with. */
    private static final Set<String> OPEN = Set.of("district", "field", "step");

    private final Words words = new Words(source());
    private final Parts parts = new Parts(words);

    @AfterEach
    void forget() {
        LocaleContextHolder.resetLocaleContext();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pl", "en", "uk"})
    void namesEveryDimensionAndEveryListedPart(String language) throws IOException {
        LocaleContextHolder.setLocale(Locale.of(language));

        for (var dimension : dimensions()) {
            assertThat(words.named("dimension", dimension)).isNotEqualTo(dimension);
            if (!WORKED_OUT.contains(dimension) && !OPEN.contains(dimension)) {
                assertThat(Parts.LISTED).containsKey(dimension);
            }
        }
        Parts.LISTED.forEach((dimension, values) -> assertThat(values)
                .allSatisfy(value -> assertThat(parts.name(dimension, value)).isNotEqualTo(value)));
    }

    @Test
    void listsWhatEventsCanSay() {
        var results = new ArrayList<Enum<?>>(List.of(MentoringEnded.Result.values()));
        results.addAll(List.of(IncubationFinished.Result.values()));
        Map<String, Set<String>> said = Map.of(
                "beneficiaryKind", names(BeneficiaryKind.values()),
                "audience", names(RegistrationFacts.Audience.values()),
                "eventKind", names(EventKind.values()),
                "way", names(AdviceWay.values()),
                "outcome", names(AdviceOutcome.values()),
                "result", names(results.toArray(Enum<?>[]::new)),
                "courseKind", names(MentoringFacts.Kind.values()),
                "commitment", names(OpportunityPublished.Commitment.values()),
                "ageBand", names(VolunteerFacts.AgeBand.values()),
                "placementState", names(PlacementChanged.State.values()));

        said.forEach((dimension, values) -> assertThat(Parts.LISTED.getOrDefault(dimension, List.of()))
                .as(dimension)
                .containsAll(values));
        assertThat(Parts.LISTED.getOrDefault("entryKind", List.of())).containsAll(names(KnowledgeKind.values()));
    }

    @Test
    void tellsTimesAsPeopleDo() {
        LocaleContextHolder.setLocale(Locale.of("pl"));

        assertThat(parts.name("hour", "9")).isEqualTo("9:00–10:00");
        assertThat(parts.name("weekday", "1")).isEqualTo("Poniedziałek");
        assertThat(parts.name("roomTime", "1w040/2/18")).isEqualTo("1w040, wt. 18:00");
        assertThat(parts.name("answeredWithin", "90")).isEqualTo("do: 1\u00a0godzina\u00a030\u00a0minut");
        assertThat(parts.name("answeredWithin", "2880")).isEqualTo("do: 2\u00a0dni");
        assertThat(parts.name("district", "nowa-huta")).isEqualTo("Nowa Huta");
        assertThat(parts.name("step", "own-step")).isEqualTo("own-step");
    }

    private static Set<String> names(Enum<?>... values) {
        return new HashSet<>(Arrays.stream(values).map(Enum::name).toList());
    }

    /** As reporting-service knows them. */
    private static List<String> dimensions() throws IOException {
        var source = Files.readString(Path.of(
                "../reporting-service/src/main/java/pl/krakow/centra/reporting/counting/domain/Dimension.java"));
        var found = Pattern.compile("^ {4}[A-Z_]+\\(\"(\\w+)\"\\)[,;]", Pattern.MULTILINE)
                .matcher(source)
                .results()
                .map(match -> match.group(1))
                .toList();
        assertThat(found).hasSizeGreaterThan(20);
        return found;
    }

    private static ResourceBundleMessageSource source() {
        var source = new ResourceBundleMessageSource();
        source.setBasenames("pl.krakow.centra.sites.words.city", "pl.krakow.centra.sites.words.messages");
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        source.setAlwaysUseMessageFormat(true);
        return source;
    }
}
