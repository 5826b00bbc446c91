package pl.krakow.centra.events.mentoring;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import io.swagger.v3.oas.annotations.media.Schema;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** What the fields are called that people are accompanied in. */
@Component
@RequiredArgsConstructor
public class FieldNames {

    private final MentoringSettings settings;

    /** A field and its name in the reader's language. */
    @Schema(name = "MentoringField")
    public record Field(
            @Schema(example = "fundraising") String code,
            @Schema(example = "Pozyskiwanie funduszy") String name) {}

    /** By code. */
    public List<Field> in(Locale language) {
        return settings.fields().entrySet().stream()
                .map(each -> new Field(
                        each.getKey(),
                        each.getValue()
                                .getOrDefault(
                                        language.getLanguage(), each.getValue().getOrDefault("pl", each.getKey()))))
                .sorted(Comparator.comparing(Field::code))
                .toList();
    }
}
