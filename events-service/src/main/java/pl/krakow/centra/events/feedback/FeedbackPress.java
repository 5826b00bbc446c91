package pl.krakow.centra.events.feedback;

import java.net.URI;
import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.letter.Letter;
import pl.krakow.centra.kit.letter.Letterhead;
import pl.krakow.centra.kit.letter.Press;
import pl.krakow.centra.kit.letter.Printed;
import pl.krakow.centra.kit.letter.Sheet;

/** Asks those who came how it was. */
@Component
class FeedbackPress implements Press<FeedbackWords> {

    static final String ASKED = "FEEDBACK_ASKED";

    @Override
    public Set<String> kinds() {
        return Set.of(ASKED);
    }

    @Override
    public Class<FeedbackWords> content() {
        return FeedbackWords.class;
    }

    @Override
    public Printed print(Letter<FeedbackWords> letter, Letterhead head) {
        var words = letter.content();
        var link = words.link();
        var what = head.say("letter.feedback-asked.what");
        var sheet = Sheet.of(
                        head.subject(what, words.title(), words.end()),
                        what,
                        head.say("letter.feedback-asked.intro", Map.of("title", words.title())),
                        head.say(
                                link == null ? "label.footer" : "label.footerWithoutAccount",
                                Map.of("centre", head.sender())))
                .fact(head.say("letter.feedback-asked.until"), head.moment(words.closes()))
                .link(head.say("letter.feedback-asked.answer"), link == null ? head.site() : URI.create(link));
        return Printed.of(sheet).about(words.event());
    }
}
