package pl.krakow.centra.volunteering.opportunities;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

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

/**
 * The words volunteers and organisations find each other by: skills, qualifications, kinds of work, facts of accessibility,
 * districts. Data of this service, read when somebody first needs them.
 */
@Component
public class VolunteeringTerms {

    /** Which list a word is on. */
    public enum Kind {
        SKILL("skills"),
        QUALIFICATION("qualifications"),
        KIND_OF_WORK("kinds"),
        ACCESSIBILITY("accessibility"),
        DISTRICT("districts");

        private final String list;

        Kind(String list) {
            this.list = list;
        }
    }

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

    /** The first word of the details that is on no list. */
    public Optional<Refusal> refusal(OpportunityDetails details) {
        var wanted = details.requirements();
        return unknown(Kind.SKILL, wanted.requiredSkills(), "/requirements/requiredSkills")
                .or(() -> unknown(Kind.SKILL, wanted.welcomeSkills(), "/requirements/welcomeSkills"))
                .or(() -> unknown(Kind.QUALIFICATION, wanted.qualifications(), "/requirements/qualifications"))
                .or(() -> unknown(Kind.KIND_OF_WORK, details.work(), "/work"))
                .or(() -> unknown(Kind.ACCESSIBILITY, details.accessibility(), "/accessibility"))
                .or(() -> details.place() instanceof Place.At at && at.district() != null
                        ? unknown(Kind.DISTRICT, List.of(at.district()), "/place/district")
                        : Optional.empty());
    }

    private Optional<Refusal> unknown(Kind kind, Iterable<String> slugs, String pointer) {
        for (var slug : slugs) {
            if (!has(kind, slug)) {
                return Optional.of(new Refusal.TermUnknown(slug, pointer));
            }
        }
        return Optional.empty();
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
        for (var kind : Kind.values()) {
            var words = new LinkedHashMap<String, LocalizedText>();
            names(binder, kind).forEach((slug, names) -> words.put(slug, new LocalizedText(names)));
            read.put(kind, words);
        }
        return read;
    }

    private static Map<String, Map<String, String>> names(Binder binder, Kind kind) {
        return binder.bind(kind.list, NAMES)
                .orElseThrow(() -> new IllegalStateException("volunteering-terms.yml has no list of " + kind.list));
    }
}
