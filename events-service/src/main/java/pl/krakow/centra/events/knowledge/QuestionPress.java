package pl.krakow.centra.events.knowledge;

import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.letter.Letter;
import pl.krakow.centra.kit.letter.Letterhead;
import pl.krakow.centra.kit.letter.Press;
import pl.krakow.centra.kit.letter.Printed;
import pl.krakow.centra.kit.letter.Sheet;

/** Prints what {@link TellWhoAsked} writes. */
@Component
class QuestionPress implements Press<QuestionWords> {

    @Override
    public Set<String> kinds() {
        return Set.of(TellWhoAsked.ANSWERED, TellWhoAsked.DECLINED);
    }

    @Override
    public Class<QuestionWords> content() {
        return QuestionWords.class;
    }

    @Override
    public Printed print(Letter<QuestionWords> letter, Letterhead head) {
        var words = letter.content();
        var what = head.say(
                TellWhoAsked.ANSWERED.equals(letter.kind())
                        ? "letter.question-answered.what"
                        : "letter.question-declined.what");
        var sheet = Sheet.of(
                        head.subject(what, head.sender(), words.askedAt()),
                        what,
                        head.say("letter.question-replied.intro", Map.of("centre", head.sender())),
                        head.say("label.footerWithoutAccount", Map.of("centre", head.sender())))
                .fact(head.say("label.asked"), head.moment(words.askedAt()))
                .link(head.say("label.open"), head.site());
        return Printed.of(sheet).about(words.question());
    }
}
