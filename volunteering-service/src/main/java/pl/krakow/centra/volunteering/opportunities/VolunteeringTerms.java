package pl.krakow.centra.volunteering.opportunities;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.ResolvableType;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

import pl.krakow.centra.kit.centre.LocalizedText;
import pl.krakow.centra.volunteering.opportunities.domain.OpportunityDetails;
import pl.krakow.centra.volunteering.opportunities.domain.Place;
import pl.krakow.centra.volunteering.opportunities.domain.Refusal;
import pl.krakow.centra.volunteering.opportunities.domain.UnknownTerm;

/**
 * The words volunteers and organisations find each other by: skills, qualifications, kinds of work, facts of accessibility,
 * districts, which are data of this service, and languages, which are those of ISO 639-1. Read when somebody first needs them.
 * What a profile or an opportunity says by other words is refused: two who write the same thing otherwise never meet.
 */
@Component
public class VolunteeringTerms {

    /** Which list a word is on. */
    public enum Kind {
        SKILL("skills"),
        QUALIFICATION("qualifications"),
        KIND_OF_WORK("kinds"),
        ACCESSIBILITY("accessibility"),
        DISTRICT("districts"),
        LANGUAGE("languages");

        private final String list;

        Kind(String list) {
            this.list = list;
        }
    }

    private static final List<String> NAMED_IN = List.of("pl", "en", "uk");

    private static final Bindable<Map<String, Map<String, String>>> NAMES =
            Bindable.of(ResolvableType.forClassWithGenerics(
                    Map.class,
                    ResolvableType.forClass(String.class),
                    ResolvableType.forClassWithGenerics(Map.class, String.class, String.class)));

    private final Supplier<Map<Kind, Map<String, LocalizedText>>> terms = SingletonSupplier.of(VolunteeringTerms::read);

    /** The words of a list by slug, in the list's order. */
    public Map<String, LocalizedText> of(Kind kind) {
        return terms.get().getOrDefault(kind, Map.of());
    }

    public boolean has(Kind kind, String slug) {
        return of(kind).containsKey(slug);
    }

    /** Every word of the details that is on no list. */
    public Optional<Refusal> refusal(OpportunityDetails details) {
        var wanted = details.requirements();
        var unknown = Stream.of(
                        unknown(Kind.SKILL, wanted.requiredSkills(), "/requirements/requiredSkills"),
                        unknown(Kind.SKILL, wanted.welcomeSkills(), "/requirements/welcomeSkills"),
                        unknown(Kind.QUALIFICATION, wanted.qualifications(), "/requirements/qualifications"),
                        unknown(Kind.LANGUAGE, wanted.languages(), "/requirements/languages"),
                        unknown(Kind.KIND_OF_WORK, details.work(), "/work"),
                        unknown(Kind.ACCESSIBILITY, details.accessibility(), "/accessibility"),
                        unknown(
                                Kind.DISTRICT,
                                details.place() instanceof Place.At at && at.district() != null
                                        ? List.of(at.district())
                                        : List.of(),
                                "/place/district"))
                .flatMap(words -> words)
                .toList();
        return unknown.isEmpty() ? Optional.empty() : Optional.of(new Refusal.TermsUnknown(unknown));
    }

    /** Those of these words that aren't on the list, by the alphabet. */
    public Stream<UnknownTerm> unknown(Kind kind, Collection<String> words, String pointer) {
        return words.stream().filter(word -> !has(kind, word)).sorted().map(word -> new UnknownTerm(word, pointer));
    }

    private static Map<Kind, Map<String, LocalizedText>> read() {
        var file = new ClassPathResource("volunteering-terms.yml");
        var sources = new MutablePropertySources();
        try {
            new YamlPropertySourceLoader().load(file.getDescription(), file).forEach(sources::addLast);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var binder = new Binder(ConfigurationPropertySources.from(sources));
        var read = new LinkedHashMap<Kind, Map<String, LocalizedText>>();
        for (var kind : EnumSet.complementOf(EnumSet.of(Kind.LANGUAGE))) {
            var words = new LinkedHashMap<String, LocalizedText>();
            names(binder, kind).forEach((slug, names) -> words.put(slug, new LocalizedText(names)));
            read.put(kind, words);
        }
        read.put(Kind.LANGUAGE, languages());
        return read;
    }

    /** By code; what they are called is known to the platform. */
    private static Map<String, LocalizedText> languages() {
        var words = new LinkedHashMap<String, LocalizedText>();
        Arrays.stream(Locale.getISOLanguages())
                .filter(code -> code.length() == 2)
                .sorted()
                .forEach(code -> {
                    var language = Locale.of(code);
                    // codes that were replaced are no words of their own: iw is he
                    if (language.getLanguage().equals(code)) {
                        words.put(
                                code,
                                new LocalizedText(NAMED_IN.stream()
                                        .collect(Collectors.toMap(
                                                in -> in, in -> language.getDisplayLanguage(Locale.of(in))))));
                    }
                });
        return words;
    }

    private static Map<String, Map<String, String>> names(Binder binder, Kind kind) {
        return binder.bind(kind.list, NAMES)
                .orElseThrow(() -> new IllegalStateException("volunteering-terms.yml has no list of " + kind.list));
    }
}
