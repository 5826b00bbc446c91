package pl.krakow.centra.reporting.reckoning;

import java.time.LocalDate;

import pl.krakow.centra.domainevents.KnowledgeArchived;
import pl.krakow.centra.domainevents.KnowledgePublished;
import pl.krakow.centra.domainevents.KnowledgeUsed;
import pl.krakow.centra.domainevents.QuestionAnswered;
import pl.krakow.centra.reporting.counting.Reckoned;
import pl.krakow.centra.reporting.counting.domain.Dimension;
import pl.krakow.centra.reporting.counting.domain.FactId;
import pl.krakow.centra.reporting.counting.domain.Indicator;

/** How the knowledge base is counted: an entry on the day it was shown or last renewed, as long as it is shown; use on its day. */
final class KnowledgeReckoning {

    private KnowledgeReckoning() {}

    static Reckoned of(KnowledgePublished published, long version, LocalDate date) {
        return Reckoned.of(entry(published.entryId()), version, published.centre(), date)
                .add(Indicator.KNOWLEDGE_PUBLISHED, 1, Dimension.ENTRY_KIND.is(published.kind()))
                .done();
    }

    static Reckoned of(KnowledgeArchived archived, long version) {
        return Reckoned.nothing(entry(archived.entryId()), version);
    }

    static Reckoned of(QuestionAnswered answered, long version, LocalDate date) {
        return Reckoned.of(FactId.of("question", answered.questionId()), version, answered.centre(), date)
                .add(Indicator.QUESTIONS_ANSWERED, 1)
                .done();
    }

    static Reckoned of(KnowledgeUsed used, long version) {
        var sheet = Reckoned.of(FactId.of("knowledge-used", used.subject()), version, used.centre(), used.day())
                .add(Indicator.KNOWLEDGE_SEARCHES, used.searches());
        for (var each : used.kinds()) {
            var kind = Dimension.ENTRY_KIND.is(each.kind());
            sheet.add(Indicator.KNOWLEDGE_READS, each.reads(), kind)
                    .add(Indicator.KNOWLEDGE_DOWNLOADS, each.downloads(), kind);
        }
        return sheet.done();
    }

    private static FactId entry(Object id) {
        return FactId.of("knowledge", id);
    }
}
