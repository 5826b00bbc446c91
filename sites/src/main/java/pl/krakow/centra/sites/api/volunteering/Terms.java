package pl.krakow.centra.sites.api.volunteering;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words opportunities and volunteers use, each with its names by language. */
public record Terms(
        List<Term> skills,
        List<Term> qualifications,
        List<Term> kinds,
        List<Term> accessibility,
        List<Term> districts,
        List<Term> languages) {

    /** When nobody can say. */
    public static final Terms NONE = new Terms(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    /** One word. */
    public record Term(String slug, Map<String, String> name) {

        public String in(String language) {
            return name.getOrDefault(language, name.getOrDefault("pl", slug));
        }
    }

    /** The name of a word of any list; the word itself where there is none. */
    public String name(String slug, String language) {
        return Stream.of(skills, qualifications, kinds, accessibility, districts, languages)
                .flatMap(List::stream)
                .filter(term -> term.slug().equals(slug))
                .findFirst()
                .map(term -> term.in(language))
                .orElse(slug);
    }

    public String names(Collection<String> slugs, String language) {
        return slugs.stream().map(slug -> name(slug, language)).collect(Collectors.joining(", "));
    }
}
