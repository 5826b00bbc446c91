package pl.krakow.centra.events.feedback.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What one person answered, by question. It lives until it is put into the box, and is never kept. */
public record Sheet(Map<String, String> answers) {

    public Sheet {
        answers = Map.copyOf(answers);
    }

    /** Why it can't be. */
    public sealed interface Flaw {

        String question();

        /** A question that has to be answered isn't. */
        record Missing(String question) implements Flaw {}

        /** Not among the questions. */
        record NotAsked(String question) implements Flaw {}

        /** Not how that question is answered. */
        record Unfit(String question) implements Flaw {}
    }

    Optional<Flaw> flaw(List<FeedbackQuestion> questions) {
        for (var question : questions) {
            var answer = answers.get(question.key());
            if (answer == null) {
                if (question.required()) {
                    return Optional.of(new Flaw.Missing(question.key()));
                }
            } else if (!question.takes(answer)) {
                return Optional.of(new Flaw.Unfit(question.key()));
            }
        }
        var asked = questions.stream().map(FeedbackQuestion::key).collect(Collectors.toSet());
        return answers.keySet().stream()
                .filter(key -> !asked.contains(key))
                .sorted()
                .findFirst()
                .map(Flaw.NotAsked::new);
    }

    int letters() {
        return answers.values().stream().mapToInt(String::length).sum();
    }

    /** Never what was answered: it ends up in logs. */
    @Override
    public String toString() {
        return "***";
    }
}
