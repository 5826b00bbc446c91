package pl.krakow.centra.gateway.refusal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.kit.centre.LocalizedText;

/** The words on the gateway's own pages, in Polish, English and Ukrainian. */
public final class Texts {
    public static final Locale POLISH = Locale.of("pl");
    public static final List<Locale> LANGUAGES = List.of(POLISH, Locale.of("en"), Locale.of("uk"));

    private static final Map<Locale, ResourceBundle> BUNDLES = LANGUAGES.stream()
            .collect(Collectors.toUnmodifiableMap(
                    language -> language,
                    language -> ResourceBundle.getBundle(
                            "gateway-texts",
                            language,
                            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))));

    private Texts() {}

    /** The best of our languages for an {@code Accept-Language}; Polish when it names none of them or is nonsense. */
    public static Locale languageFor(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return POLISH;
        }
        try {
            var best = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), LANGUAGES);
            return best == null ? POLISH : best;
        } catch (IllegalArgumentException e) {
            return POLISH;
        }
    }

    /** A text in all our languages, for a reader not known yet. */
    public static LocalizedText everyLanguage(String key) {
        return new LocalizedText(
                LANGUAGES.stream().collect(Collectors.toMap(Locale::getLanguage, language -> text(language, key))));
    }

    public static String text(Locale language, String key) {
        var bundle = BUNDLES.getOrDefault(language, BUNDLES.get(POLISH));
        return bundle == null ? key : bundle.getString(key);
    }
}
