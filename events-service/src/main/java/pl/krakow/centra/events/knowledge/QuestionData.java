package pl.krakow.centra.events.knowledge;

import java.time.Instant;
import java.util.List;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.knowledge.domain.Question;
import pl.krakow.centra.events.knowledge.domain.QuestionState;
import pl.krakow.centra.events.knowledge.domain.Questions;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.privacy.Person;
import pl.krakow.centra.kit.privacy.PersonalData;
import pl.krakow.centra.kit.privacy.Pseudonyms;

/**
 * What a person asked advisers. Erasing takes out who asked, the question and the reply; that there was a question, and what
 * became public of it in an adviser's words, stays. So it does with questions older than they are kept.
 */
@Component
@Order(0)
@RequiredArgsConstructor
class QuestionData implements PersonalData {

    private static final int MOST = 10_000;
    private static final int AT_A_TIME = 200;

    private final Questions questions;
    private final TellWhoAsked tell;
    private final KnowledgeSettings settings;
    private final CentreCatalogue centres;

    /** As it is exported. */
    record AskedData(
            String centre,
            Instant askedAt,
            String text,
            @Nullable String topic,
            boolean mayBePublished,
            @Nullable String email,
            QuestionState state,
            @Nullable String reply,
            @Nullable Instant repliedAt) {

        static AskedData of(Question question) {
            return new AskedData(
                    question.centre(),
                    question.askedAt(),
                    question.text(),
                    question.topic(),
                    question.mayBePublished(),
                    question.writeTo() == null ? null : question.writeTo().value(),
                    question.state(),
                    question.reply(),
                    question.repliedAt());
        }
    }

    @Override
    public String part() {
        return "questions";
    }

    @Override
    public Object export(Person person) {
        return questions.askedBy(person.subject(), null, MOST).stream()
                .map(AskedData::of)
                .toList();
    }

    @Override
    public void erase(Person person, Pseudonyms pseudonyms, Instant now) {
        List<Question> asked;
        do {
            asked = questions.askedBy(person.subject(), null, AT_A_TIME);
            asked.forEach(question -> forget(question, now));
        } while (!asked.isEmpty());
    }

    @Override
    public int forgetWhatIsOld(Instant now) {
        var before = now.atZone(centres.city().zone())
                .minus(settings.keepQuestions())
                .toInstant();
        var old = questions.askedBefore(before, AT_A_TIME);
        old.forEach(question -> forget(question, now));
        return old.size();
    }

    private void forget(Question question, Instant now) {
        tell.forget(question);
        questions.save(question.forgotten(), false, now);
    }
}
