package pl.krakow.centra.events.knowledge;

import java.time.Instant;
import java.util.List;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.knowledge.domain.Question;
import pl.krakow.centra.events.knowledge.domain.QuestionState;
import pl.krakow.centra.events.knowledge.domain.Questions;
import pl.krakow.centra.kit.letter.LetterBox;
import pl.krakow.centra.kit.letter.Letters;
import pl.krakow.centra.kit.letter.Reader;

/**
 * Writes to who asked that there is a reply, once, and forgets the address. The reply itself isn't in the letter: nobody has
 * made sure that the address is theirs.
 */
@Component
@RequiredArgsConstructor
class TellWhoAsked {

    static final String ANSWERED = "QUESTION_ANSWERED";
    static final String DECLINED = "QUESTION_DECLINED";

    private final LetterBox letterBox;
    private final Letters letters;
    private final Questions questions;

    void tell(Question question) {
        var address = question.writeTo();
        if (address == null || !question.isReplied()) {
            return;
        }
        var cause = reader(question);
        letterBox.post(letterBox.letter(
                cause,
                question.state() == QuestionState.ANSWERED ? ANSWERED : DECLINED,
                Reader.at(address, question.language(), cause),
                question.centre(),
                new QuestionWords(question.id().value(), question.askedAt())));
        questions.told(question.id());
    }

    /** Tells letters about one question from others; nobody's account. */
    private static String reader(Question question) {
        return "question:" + question.id();
    }

    /** What wasn't sent yet isn't. */
    void forget(Question question) {
        letters.forget(reader(question), List.of());
    }

    /** After a crash between a reply and its letter. */
    void tellForgotten(Instant before, int most) {
        questions.toTell(before, most).forEach(this::tell);
    }
}
