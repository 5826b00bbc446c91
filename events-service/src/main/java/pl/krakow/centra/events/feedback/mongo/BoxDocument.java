package pl.krakow.centra.events.feedback.mongo;

import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

import pl.krakow.centra.events.feedback.domain.BoxContents;
import pl.krakow.centra.events.feedback.domain.FeedbackBox;
import pl.krakow.centra.events.feedback.domain.FeedbackPlan;
import pl.krakow.centra.events.feedback.domain.FeedbackQuestion;
import pl.krakow.centra.events.registrations.domain.EventId;
import pl.krakow.centra.events.registrations.domain.RegistrationId;
import pl.krakow.centra.events.registrations.domain.Wording;
import pl.krakow.centra.kit.outbox.PendingEvent;

/**
 * A box as stored, with the events that wait to be sent.
 *
 * @param answered sorted, so that their order tells nothing of the order in which people answered
 * @param textsSince since when the box is closed, while it has texts
 */
@Document(BoxDocument.COLLECTION)
@TypeAlias("feedbackBox")
record BoxDocument(
        @Id UUID id,
        long version,
        String centre,
        boolean asked,
        int days,
        List<QuestionDocument> questions,
        long planRevision,
        @Nullable Instant due,
        @Nullable Instant closes,
        boolean invited,
        @Nullable Boolean apart,
        @Nullable Instant closedAt,
        int attended,
        List<UUID> answered,
        int answers,
        List<CountsDocument> counts,
        List<TextsDocument> texts,
        @Nullable Instant textsSince,
        @Nullable List<PendingEvent> outbox,
        @Nullable Instant outboxSince) {

    static final String COLLECTION = "feedbackBoxes";

    /** One of the event's own questions. */
    record QuestionDocument(
            String key,
            String kind,
            WordingDocument text,
            boolean required,
            @Nullable List<WordingDocument> options) {

        static QuestionDocument of(FeedbackQuestion question) {
            var text = question.text();
            return new QuestionDocument(
                    question.key(),
                    question.kind().name(),
                    WordingDocument.of(text == null ? new Wording("", null, null) : text),
                    question.required(),
                    question.options().isEmpty()
                            ? null
                            : question.options().stream()
                                    .map(WordingDocument::of)
                                    .toList());
        }

        FeedbackQuestion toQuestion() {
            return new FeedbackQuestion(
                    key,
                    FeedbackQuestion.Kind.valueOf(kind),
                    text.toWording(),
                    required,
                    options == null
                            ? List.of()
                            : options.stream().map(WordingDocument::toWording).toList());
        }
    }

    /** A short text in the languages it was written in. */
    record WordingDocument(
            String pl, @Nullable String en, @Nullable String uk) {

        static WordingDocument of(Wording wording) {
            return new WordingDocument(wording.pl(), wording.en(), wording.uk());
        }

        Wording toWording() {
            return new Wording(pl, en, uk);
        }
    }

    /** How often each grade or option of a question was given. */
    record CountsDocument(String question, List<Integer> of) {}

    /** What was written about a question, in an order by chance. */
    record TextsDocument(String question, List<String> of) {}

    static BoxDocument of(
            FeedbackBox box, long version, @Nullable List<PendingEvent> outbox, @Nullable Instant outboxSince) {
        var contents = box.contents();
        return new BoxDocument(
                box.event().value(),
                version,
                box.centre(),
                contents.plan().asked(),
                contents.plan().days(),
                contents.plan().own().stream().map(QuestionDocument::of).toList(),
                contents.planRevision(),
                contents.due(),
                contents.closes(),
                contents.invited(),
                contents.apart() ? true : null,
                contents.closedAt(),
                contents.attended(),
                contents.answered().stream().map(RegistrationId::value).sorted().toList(),
                contents.answers(),
                contents.counts().entrySet().stream()
                        .map(of -> new CountsDocument(of.getKey(), of.getValue()))
                        .toList(),
                contents.texts().entrySet().stream()
                        .map(of -> new TextsDocument(of.getKey(), of.getValue()))
                        .toList(),
                contents.texts().isEmpty() ? null : contents.closedAt(),
                outbox,
                outboxSince);
    }

    FeedbackBox toBox() {
        var byQuestion = new LinkedHashMap<String, List<Integer>>();
        counts.forEach(each -> byQuestion.put(each.question(), each.of()));
        var written = new LinkedHashMap<String, List<String>>();
        texts.forEach(each -> written.put(each.question(), each.of()));
        var who = new HashSet<RegistrationId>();
        answered.forEach(each -> who.add(new RegistrationId(each)));
        return FeedbackBox.saved(
                version,
                new BoxContents(
                        new EventId(id),
                        centre,
                        new FeedbackPlan(
                                asked,
                                days,
                                questions.stream()
                                        .map(QuestionDocument::toQuestion)
                                        .toList()),
                        planRevision,
                        due,
                        closes,
                        invited,
                        Boolean.TRUE.equals(apart),
                        closedAt,
                        attended,
                        who,
                        answers,
                        byQuestion,
                        written));
    }
}
