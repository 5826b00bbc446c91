package pl.krakow.centra.events.incubation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.events.incubation.domain.Result;
import pl.krakow.centra.events.incubation.domain.TemplateStep;
import pl.krakow.centra.kit.centre.LocalizedText;

/**
 * What a letter about a path tells. Stored as it is, and gone once the letter is sent.
 *
 * @param done the step that was done; none when the path ended
 * @param next what the group can take up now
 * @param result how the path ended
 */
record IncubationWords(
        UUID path,
        String group,
        @Nullable Title done,
        List<Title> next,
        @Nullable Result result,
        @Nullable String krs) {

    /** What a step is called, by language. */
    record Title(Map<String, String> texts) {

        static Title of(TemplateStep step) {
            return new Title(step.title().texts());
        }

        String in(Locale language) {
            return new LocalizedText(texts).in(language);
        }
    }
}
