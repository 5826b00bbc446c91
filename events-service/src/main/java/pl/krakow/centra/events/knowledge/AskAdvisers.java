package pl.krakow.centra.events.knowledge;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.knowledge.domain.Content;
import pl.krakow.centra.events.knowledge.domain.Entry;
import pl.krakow.centra.events.knowledge.domain.EntryId;
import pl.krakow.centra.events.knowledge.domain.EntryKind;
import pl.krakow.centra.events.knowledge.domain.Question;
import pl.krakow.centra.events.knowledge.domain.QuestionId;
import pl.krakow.centra.events.knowledge.domain.QuestionState;
import pl.krakow.centra.events.knowledge.domain.Questions;
import pl.krakow.centra.events.knowledge.domain.Slug;
import pl.krakow.centra.events.knowledge.domain.Text;
import pl.krakow.centra.events.knowledge.domain.Texts;
import pl.krakow.centra.events.knowledge.domain.Topics;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.id.Ids;
import pl.krakow.centra.kit.letter.EmailAddress;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.web.Cursor;
import pl.krakow.centra.kit.web.Page;
import pl.krakow.centra.kit.web.Paging;
import pl.krakow.centra.kit.web.Revision;

/**
 * Residents ask, advisers of the centre answer or decline. Who asked isn't shown to anybody, advisers included: only the
 * person finds their questions again, and is written to where they left an address for that. With the person's consent an answer becomes a draft of the knowledge base, in the
 * adviser's words, and is published like any other.
 */
@Component
@RequiredArgsConstructor
public class AskAdvisers {

    private final Questions questions;
    private final Topics topics;
    private final WriteEntries write;
    private final TellWhoAsked tell;
    private final KnowledgeSettings settings;
    private final Ids ids;
    private final Clock clock;

    public record Ask(
            QuestionId id,
            CentreId centre,
            String text,
            @Nullable String topic,
            boolean mayBePublished,
            @Nullable EmailAddress writeTo,
            Actor actor,
            Locale language) {}

    /** Who does something with a question at a centre. */
    public record Target(CentreId centre, QuestionId question, Revision seen, Actor actor) {}

    /** What came of it. */
    public sealed interface Outcome {

        record Done(QuestionView question) implements Outcome {}

        record Unknown() implements Outcome {}

        record Outdated() implements Outcome {}

        record NotPossible(QuestionState state) implements Outcome {}

        /** Who asked doesn't want it shown. */
        record NoConsent() implements Outcome {}

        record TooMany(int most) implements Outcome {}

        record TopicUnknown(String slug) implements Outcome {}
    }

    public Outcome ask(Ask command) {
        var again =
                questions.find(command.id).filter(question -> question.askedBy().equals(command.actor.subject()));
        if (again.isPresent()) {
            return new Outcome.Done(QuestionView.of(again.get()));
        }
        if (command.topic != null
                && (!Slug.isSlug(command.topic)
                        || topics.find(new Slug(command.topic)).isEmpty())) {
            return new Outcome.TopicUnknown(command.topic);
        }
        if (questions.waitingOf(command.actor.subject()) >= settings.mostWaitingQuestions()) {
            return new Outcome.TooMany(settings.mostWaitingQuestions());
        }
        var question = Question.asked(
                command.id,
                command.centre.value(),
                command.actor.subject(),
                command.text,
                command.topic,
                command.language.getLanguage(),
                command.mayBePublished,
                command.writeTo,
                now());
        return questions.add(question)
                ? new Outcome.Done(QuestionView.of(question))
                : questions
                        .find(command.id)
                        .<Outcome>map(there -> new Outcome.Done(QuestionView.of(there)))
                        .orElseGet(Outcome.Unknown::new);
    }

    public Page<QuestionView> own(Actor actor, Paging paging) {
        return page(questions.askedBy(actor.subject(), after(paging), paging.limit() + 1), paging);
    }

    public Page<QuestionView> ofCentre(CentreId centre, @Nullable QuestionState state, Paging paging) {
        return page(questions.ofCentre(centre.value(), state, after(paging), paging.limit() + 1), paging);
    }

    private static Questions.@Nullable Position after(Paging paging) {
        return paging.after()
                .map(cursor -> new Questions.Position(cursor.instant(0), cursor.uuid(1)))
                .orElse(null);
    }

    private static Page<QuestionView> page(List<Question> oneMore, Paging paging) {
        return Page.of(oneMore, paging.limit(), question -> Cursor.of(question.askedAt(), question.id()))
                .map(QuestionView::of);
    }

    /** By who asked. */
    public Outcome withdraw(QuestionId id, Revision seen, Actor actor) {
        return questions
                .find(id)
                .filter(question -> actor.isSignedIn() && question.askedBy().equals(actor.subject()))
                .map(question -> save(question.withdraw(seen::matches), now()))
                .orElseGet(Outcome.Unknown::new);
    }

    public Outcome answer(Target target, String answer) {
        return step(
                target, (question, now) -> question.answer(target.seen::matches, answer, target.actor.subject(), now));
    }

    public Outcome decline(Target target, String reason) {
        return step(
                target, (question, now) -> question.decline(target.seen::matches, reason, target.actor.subject(), now));
    }

    /**
     * Makes an answered question a draft of the knowledge base, once: doing it again leads to the same draft. The question
     * says so first, so that a consent taken back at the same moment is heard.
     *
     * @param title the question in the adviser's words, without anything that tells of who asked
     * @param body the answer likewise; null for the answer as it was given
     */
    public Outcome publish(Target target, String title, @Nullable String body) {
        var id = new EntryId(ids.derived("knowledge-answer:" + target.question));
        var stands = questions
                .find(target.question)
                .filter(question -> question.centre().equals(target.centre.value()))
                .orElse(null);
        if (stands == null) {
            return new Outcome.Unknown();
        }
        var outcome = id.equals(stands.entry())
                ? new Outcome.Done(QuestionView.of(stands))
                : save(stands.publishedAs(target.seen::matches, id), now());
        if (outcome instanceof Outcome.Done && stands.reply() != null) {
            write.add(draft(id, stands, title, body == null ? stands.reply() : body, target.actor), Locale.of("pl"));
        }
        return outcome;
    }

    private Entry draft(EntryId id, Question question, String title, String body, Actor adviser) {
        var content = new Content(
                new Texts(new Text(title, body), null, null),
                question.topic() == null ? List.of() : List.of(question.topic()),
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null);
        return Entry.draft(id, question.centre(), EntryKind.ANSWER, content, adviser.subject(), now());
    }

    private Outcome step(Target target, BiFunction<Question, Instant, Question.Outcome> step) {
        var now = now();
        return questions
                .find(target.question)
                .filter(question -> question.centre().equals(target.centre.value()))
                .map(question -> save(step.apply(question, now), now))
                .orElseGet(Outcome.Unknown::new);
    }

    private Outcome save(Question.Outcome outcome, Instant now) {
        return switch (outcome) {
            case Question.Outcome.Decided(var question, boolean replied) -> {
                if (!questions.save(question, replied, now)) {
                    yield new Outcome.Outdated();
                }
                if (replied) {
                    tell.tell(question);
                }
                yield new Outcome.Done(QuestionView.of(question));
            }
            case Question.Outcome.Outdated _ -> new Outcome.Outdated();
            case Question.Outcome.NotPossible(var state) -> new Outcome.NotPossible(state);
            case Question.Outcome.NoConsent _ -> new Outcome.NoConsent();
        };
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
