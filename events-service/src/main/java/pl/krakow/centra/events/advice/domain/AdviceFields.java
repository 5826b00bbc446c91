package pl.krakow.centra.events.advice.domain;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Every field there is advice in. */
public interface AdviceFields {

    /** In the order in which they are shown. */
    List<AdviceField> all();

    default Optional<AdviceField> find(String code) {
        return all().stream().filter(field -> field.code().equals(code)).findFirst();
    }

    /** What it is called in that language; its code where there is none. */
    default String named(String code, Locale language) {
        return find(code).map(field -> field.name().in(language)).orElse(code);
    }

    default boolean know(Collection<String> codes) {
        return codes.stream().allMatch(code -> find(code).isPresent());
    }
}
