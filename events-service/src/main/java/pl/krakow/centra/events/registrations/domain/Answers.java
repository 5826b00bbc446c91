package pl.krakow.centra.events.registrations.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** What somebody answered to the questions of an event: by question, a choice by its Polish wording. */
public record Answers(Map<UUID, String> byQuestion) {

    public static final Answers NONE = new Answers(Map.of());

    public Answers {
        byQuestion = Map.copyOf(byQuestion);
    }

    /** Why they can't be. */
    public sealed interface Flaw {

        UUID question();

        /** A question that has to be answered isn't. */
        record Missing(UUID question) implements Flaw {}

        /** Not among the questions. */
        record NotAsked(UUID question) implements Flaw {}

        /** Not how that question is answered. */
        record Unfit(UUID question) implements Flaw {}
    }

    /** The first thing that can't be, in the order of the questions; nothing when all is well. */
    public Optional<Flaw> flaw(List<Question> questions) {
        for (var question : questions) {
            var answer = byQuestion.get(question.id());
            if (answer == null) {
                if (question.required()) {
                    return Optional.of(new Flaw.Missing(question.id()));
                }
            } else if (!question.takes(answer)) {
                return Optional.of(new Flaw.Unfit(question.id()));
            }
        }
        var asked = questions.stream().map(Question::id).collect(Collectors.toSet());
        return byQuestion.keySet().stream()
                .filter(id -> !asked.contains(id))
                .sorted()
                .findFirst()
                .map(Flaw.NotAsked::new);
    }
}
