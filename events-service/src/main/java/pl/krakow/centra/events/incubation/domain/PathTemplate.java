package pl.krakow.centra.events.incubation.domain;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The path as every group begins it. A version never changes: groups that began with it go on with it.
 *
 * @param version from 1
 * @param steps in the order in which they are shown; a step comes after those it depends on
 */
public record PathTemplate(int version, List<TemplateStep> steps) {

    public static final int MOST_STEPS = 40;
    private static final Set<String> LANGUAGES = Set.of("pl", "en", "uk");

    public PathTemplate {
        steps = List.copyOf(steps);
    }

    /** Why a template can't be. */
    public sealed interface Flaw {

        String step();

        record StepTwice(String step) implements Flaw {}

        /** It depends on a step that isn't before it. */
        record AfterNothing(String step, String missing) implements Flaw {}

        record LanguageMissing(String step, String language) implements Flaw {}
    }

    /** The first thing that can't be; nothing when all is well. */
    public Optional<Flaw> flaw() {
        var before = new HashSet<String>();
        for (var step : steps) {
            for (var earlier : step.after()) {
                if (!before.contains(earlier)) {
                    return Optional.of(new Flaw.AfterNothing(step.code(), earlier));
                }
            }
            if (!before.add(step.code())) {
                return Optional.of(new Flaw.StepTwice(step.code()));
            }
            for (var language : List.of("pl", "en", "uk")) {
                if (!saysItIn(step, language)) {
                    return Optional.of(new Flaw.LanguageMissing(step.code(), language));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean saysItIn(TemplateStep step, String language) {
        return LANGUAGES.contains(language)
                && List.of(step.title(), step.about(), step.proof()).stream()
                        .allMatch(
                                text -> !text.texts().getOrDefault(language, "").isBlank());
    }

    public Optional<TemplateStep> step(String code) {
        return steps.stream().filter(step -> step.code().equals(code)).findFirst();
    }

    /** The steps that come after it at once. */
    List<TemplateStep> buildingOn(String code) {
        return steps.stream().filter(step -> step.after().contains(code)).toList();
    }
}
