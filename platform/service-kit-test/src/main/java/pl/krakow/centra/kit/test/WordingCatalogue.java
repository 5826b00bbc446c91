package pl.krakow.centra.kit.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import com.ibm.icu.text.MessagePattern;

import pl.krakow.centra.kit.wording.Wording;

/** Checks a service's words: {@code WordingCatalogue.check()}. The service brings ICU. */
public final class WordingCatalogue {

    private static final Pattern PLURAL_FORM = Pattern.compile("\\b(one|few|many|other)\\b");
    private static final Set<String> FORMS = Set.of("one", "few", "many", "other");
    private static final Set<String> ENGLISH_FORMS = Set.of("one", "other");
    /** Not a message. */
    private static final String DAY = "format.day";

    private WordingCatalogue() {}

    /** Every message is there in every language, takes the same arguments everywhere, and counts as its language does. */
    public static void check() {
        var polish = Wording.in("pl");
        assertThat(polish.keys()).isNotEmpty();
        for (var language : Wording.LANGUAGES) {
            var other = Wording.in(language.getLanguage());
            assertThat(new TreeSet<>(other.keys()))
                    .as("messages in %s", language)
                    .isEqualTo(new TreeSet<>(polish.keys()));
            assertThat(polish.keys()).filteredOn(key -> !key.equals(DAY)).allSatisfy(key -> {
                assertThat(other.pattern(key)).as(key).isNotBlank();
                assertThat(arguments(other.pattern(key)))
                        .as("%s in %s", key, language)
                        .isEqualTo(arguments(polish.pattern(key)));
            });
            checkPlurals(other);
        }
    }

    private static void checkPlurals(Wording wording) {
        var needed = wording.language().equals(Wording.ENGLISH) ? ENGLISH_FORMS : FORMS;
        assertThat(wording.keys())
                .filteredOn(key -> wording.pattern(key).contains(", plural,"))
                .allSatisfy(key -> assertThat(PLURAL_FORM
                                .matcher(wording.pattern(key))
                                .results()
                                .map(found -> found.group(1)))
                        .as("%s in %s", key, wording.language())
                        .containsAll(needed));
    }

    private static Set<String> arguments(String message) {
        var pattern = new MessagePattern(message);
        var names = new TreeSet<String>();
        for (int i = 0; i < pattern.countParts(); i++) {
            var part = pattern.getPart(i);
            if (part.getType() == MessagePattern.Part.Type.ARG_NAME) {
                names.add(pattern.getSubstring(part));
            }
        }
        return names;
    }
}
