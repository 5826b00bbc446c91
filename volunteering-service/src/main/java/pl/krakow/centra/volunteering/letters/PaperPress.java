package pl.krakow.centra.volunteering.letters;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.letter.Letter;
import pl.krakow.centra.kit.letter.Letterhead;
import pl.krakow.centra.kit.letter.Press;
import pl.krakow.centra.kit.letter.Printed;
import pl.krakow.centra.kit.letter.Sheet;

/** Puts letters about agreements, hours, certificates and insurance into words. */
@Component
class PaperPress implements Press<PaperWords> {

    private static final int MINUTES = 60;

    @Override
    public Set<String> kinds() {
        return Arrays.stream(PaperLetter.values()).map(PaperLetter::kind).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Class<PaperWords> content() {
        return PaperWords.class;
    }

    @Override
    public Printed print(Letter<PaperWords> letter, Letterhead head) {
        var kind = PaperLetter.of(letter.kind());
        var words = letter.content();
        var what = head.say(kind.key() + ".what");
        var title = words.title() == null ? words.organisation() : words.title();
        var sheet = Sheet.of(
                        title == null ? what : what + ": " + Letterhead.shortened(title),
                        what,
                        head.say(kind.key() + ".intro", said(words, head)),
                        head.say(
                                kind.goesToDesk() ? "label.footerForDesk" : "label.footerWithoutAccount",
                                Map.of("centre", head.sender())))
                .emphasising(words.number())
                .fact(head.say("label.topic"), words.title())
                .fact(head.say("label.organisation"), words.organisation())
                .fact(head.say("label.when"), days(words, head))
                .fact(head.say("label.hours"), words.minutes() == 0 ? null : hours(words.minutes(), head))
                .fact(head.say("label.reason"), words.reason())
                .list(
                        head.say("label.disputed"),
                        words.disputed().stream()
                                .map(each -> disputed(each, head))
                                .toList())
                .link(head.say("label.open"), head.site());
        return Printed.of(sheet).about(words.thing());
    }

    private static Map<String, Object> said(PaperWords words, Letterhead head) {
        var said = new HashMap<String, Object>();
        said.put("title", words.title() == null ? "" : words.title());
        said.put("organisation", words.organisation() == null ? "" : words.organisation());
        said.put("count", words.count());
        said.put("hours", hours(words.minutes(), head));
        said.put("lastDay", words.lastDay() == null ? "" : head.wording().day(words.lastDay()));
        said.put("confirmed", words.minutes() == 0 ? "no" : "yes");
        return said;
    }

    private static @Nullable String days(PaperWords words, Letterhead head) {
        var first = words.firstDay();
        var last = words.lastDay();
        if (first == null || last == null) {
            return null;
        }
        return first.equals(last)
                ? head.wording().day(first)
                : head.wording().day(first) + " – " + head.wording().day(last);
    }

    private static String disputed(PaperWords.Disputed each, Letterhead head) {
        var line = head.wording().day(each.day()) + ", " + hours(each.minutes(), head);
        return each.remark() == null ? line : line + " – " + each.remark();
    }

    private static String hours(int minutes, Letterhead head) {
        return head.say(
                "label.hourAndMinutes",
                Map.of(
                        "whole",
                        minutes % MINUTES == 0 ? "yes" : "no",
                        "hours",
                        minutes / MINUTES,
                        "minutes",
                        minutes % MINUTES));
    }
}
