package pl.krakow.centra.events.knowledge.kafka;

import pl.krakow.centra.domainevents.DomainEvent;
import pl.krakow.centra.domainevents.KnowledgeArchived;
import pl.krakow.centra.domainevents.KnowledgeKind;
import pl.krakow.centra.domainevents.KnowledgePublished;
import pl.krakow.centra.domainevents.QuestionAnswered;
import pl.krakow.centra.events.knowledge.domain.EntryKind;
import pl.krakow.centra.events.knowledge.domain.KnowledgeNews;
import pl.krakow.centra.events.knowledge.domain.Question;

/** Says in the published language what happened in the knowledge base. */
public final class KnowledgeContract {

    private KnowledgeContract() {}

    /** @param city the id it goes by where an entry is the city's */
    public static DomainEvent of(KnowledgeNews news, String city) {
        var entry = news.entry();
        var centre = entry.centre() == null ? city : entry.centre();
        return switch (news) {
            case KnowledgeNews.Published _ -> new KnowledgePublished(entry.id().value(), centre, kind(entry.kind()));
            case KnowledgeNews.Archived _ -> new KnowledgeArchived(entry.id().value(), centre);
        };
    }

    public static DomainEvent answered(Question question) {
        return new QuestionAnswered(question.id().value(), question.centre());
    }

    public static KnowledgeKind kind(EntryKind kind) {
        return switch (kind) {
            case ARTICLE -> KnowledgeKind.ARTICLE;
            case TEMPLATE -> KnowledgeKind.TEMPLATE;
            case RECORDING -> KnowledgeKind.RECORDING;
            case ANSWER -> KnowledgeKind.ANSWER;
        };
    }
}
