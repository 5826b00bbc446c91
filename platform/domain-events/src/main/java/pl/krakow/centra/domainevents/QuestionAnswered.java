package pl.krakow.centra.domainevents;

import java.util.UUID;

/** An adviser of the centre answered what a resident had asked. */
public record QuestionAnswered(UUID questionId, String centre) implements DomainEvent {
    public static final String TYPE = "pl.krakow.centra.knowledge.question-answered.v1";

    @Override
    public String subject() {
        return questionId.toString();
    }
}
