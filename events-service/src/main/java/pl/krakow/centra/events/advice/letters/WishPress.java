package pl.krakow.centra.events.advice.letters;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.advice.domain.AdviceFields;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.letter.Letter;
import pl.krakow.centra.kit.letter.Letterhead;
import pl.krakow.centra.kit.letter.Press;
import pl.krakow.centra.kit.letter.Printed;
import pl.krakow.centra.kit.letter.Sheet;

/** Puts letters to who waits for a time with an adviser into words. */
@Component
@RequiredArgsConstructor
class WishPress implements Press<WishWords> {

    private final AdviceFields fields;
    private final CentreCatalogue centres;
    private final AdvicePages pages;

    @Override
    public Set<String> kinds() {
        return Arrays.stream(WishLetter.values()).map(WishLetter::kind).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Class<WishWords> content() {
        return WishWords.class;
    }

    @Override
    public Printed print(Letter<WishWords> letter, Letterhead head) {
        var kind = WishLetter.of(letter.kind());
        var words = letter.content();
        var what = head.say(kind.key() + ".what");
        var title = title(words, head);
        var deadline = words.deadline();
        var sheet = Sheet.of(
                        head.say(
                                "letter.advice-wish.subject",
                                Map.of("what", what, "title", fields.named(words.field(), head.language()))),
                        what,
                        head.say(
                                kind.key() + ".intro",
                                Map.of("title", title, "deadline", deadline == null ? "" : head.moment(deadline))),
                        head.say(
                                words.account() ? "label.footer" : "label.footerWithoutAccount",
                                Map.of("centre", head.sender())))
                .fact(head.say("label.topic"), title);
        var offered = words.offered();
        if (offered == null) {
            sheet = sheet.fact(
                    head.say("label.wishDays"),
                    head.wording().day(words.from()) + " – " + head.wording().day(words.until()));
        } else {
            sheet = sheet.fact(head.say("label.when"), head.when(offered.start(), offered.end()))
                    .fact(head.say("label.where"), AdvicePress.where(letter.centre(), offered, head, centres))
                    .fact(head.say("label.adviser"), offered.adviser());
        }
        if (deadline != null) {
            sheet = sheet.fact(head.say("label.answerBy"), head.moment(deadline));
        }
        return Printed.of(linked(sheet, kind, words, head)).about(words.wish());
    }

    private Sheet linked(Sheet sheet, WishLetter kind, WishWords words, Letterhead head) {
        var token = words.token();
        if (token == null) {
            return sheet.link(head.say("label.open"), head.site());
        }
        return switch (kind) {
            case CONFIRM_ADDRESS -> sheet.link(head.say("label.confirmAddress"), pages.of(token, head));
            case OFFERED ->
                sheet.link(head.say("label.acceptTime"), pages.of(token, "accept", head))
                        .link(head.say("label.declineTime"), pages.of(token, "decline", head));
            case WAITING, UNANSWERED, OVER -> sheet.link(head.say("label.manageWish"), pages.of(token, head));
        };
    }

    private String title(WishWords words, Letterhead head) {
        return head.say("advice.title", Map.of("field", fields.named(words.field(), head.language())));
    }
}
