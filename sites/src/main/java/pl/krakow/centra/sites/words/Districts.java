package pl.krakow.centra.sites.words;

import static java.util.Comparator.comparing;

import java.text.Collator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.centre.CentreCatalogue;

/** The city's districts, which the catalogue knows by their slugs and the bundles by their names. */
@Component
@RequiredArgsConstructor
public class Districts {

    private static final String NAME = "part.district";
    private static final Locale POLISH = Locale.of("pl");

    private final CentreCatalogue catalogue;
    private final MessageSource messages;
    private final Words words;

    /** Their slugs, in the order of the reader's alphabet. */
    public List<String> slugs() {
        return catalogue.city().districts().keySet().stream()
                .sorted(comparing(
                        slug -> words.named(NAME, slug), Collator.getInstance(LocaleContextHolder.getLocale())))
                .toList();
    }

    /** The same by their Polish names, as organisations have them, with the names in the reader's language. */
    public Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        slugs().forEach(slug -> names.put(inPolish(slug), words.named(NAME, slug)));
        return names;
    }

    private String inPolish(String slug) {
        var name = messages.getMessage(NAME + "." + slug, null, null, POLISH);
        return name == null ? slug : name;
    }
}
