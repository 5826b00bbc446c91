package pl.krakow.centra.events.registrations.mongo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.events.registrations.domain.Question;
import pl.krakow.centra.events.registrations.domain.SignUp;
import pl.krakow.centra.events.registrations.domain.Wording;

/** How people sign up, inside the roster. */
public record SignUpDocument(
        String mode,
        @Nullable Instant opens,
        @Nullable Instant closes,
        int seats,
        boolean waitingList,
        String promotion,
        long offersLastMinutes,
        int mostPeople,
        boolean withoutAccount,
        List<QuestionDocument> questions,
        List<Long> remindersMinutes) {

    /** A text in three languages. */
    public record WordingDocument(
            String pl, @Nullable String en, @Nullable String uk) {

        static WordingDocument of(Wording wording) {
            return new WordingDocument(wording.pl(), wording.en(), wording.uk());
        }

        Wording toWording() {
            return new Wording(pl, en, uk);
        }
    }

    /** A question. */
    public record QuestionDocument(
            UUID id, String kind, WordingDocument text, boolean required, List<WordingDocument> options) {

        static QuestionDocument of(Question question) {
            return new QuestionDocument(
                    question.id(),
                    question.kind().name(),
                    WordingDocument.of(question.text()),
                    question.required(),
                    question.options().stream().map(WordingDocument::of).toList());
        }

        Question toQuestion() {
            return new Question(
                    id,
                    Question.Kind.valueOf(kind),
                    text.toWording(),
                    required,
                    options.stream().map(WordingDocument::toWording).toList());
        }
    }

    static SignUpDocument of(SignUp signUp) {
        return new SignUpDocument(
                signUp.mode().name(),
                signUp.opens(),
                signUp.closes(),
                signUp.seats(),
                signUp.waitingList(),
                signUp.promotion().name(),
                signUp.offersLast().toMinutes(),
                signUp.mostPeople(),
                signUp.withoutAccount(),
                signUp.questions().stream().map(QuestionDocument::of).toList(),
                signUp.reminders().stream().map(Duration::toMinutes).toList());
    }

    SignUp toSignUp() {
        return new SignUp(
                SignUp.Mode.valueOf(mode),
                opens,
                closes,
                seats,
                waitingList,
                SignUp.Promotion.valueOf(promotion),
                Duration.ofMinutes(offersLastMinutes),
                mostPeople,
                withoutAccount,
                questions.stream().map(QuestionDocument::toQuestion).toList(),
                remindersMinutes.stream().map(Duration::ofMinutes).toList());
    }
}
