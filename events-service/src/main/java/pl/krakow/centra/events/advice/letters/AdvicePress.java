package pl.krakow.centra.events.advice.letters;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.advice.domain.AdviceFields;
import pl.krakow.centra.kit.calendar.CalendarEntry;
import pl.krakow.centra.kit.calendar.CalendarEntry.Identity;
import pl.krakow.centra.kit.calendar.CalendarEntry.Status;
import pl.krakow.centra.kit.calendar.ICalendar.Act;
import pl.krakow.centra.kit.centre.Centre;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.letter.Letter;
import pl.krakow.centra.kit.letter.Letterhead;
import pl.krakow.centra.kit.letter.Press;
import pl.krakow.centra.kit.letter.Printed;
import pl.krakow.centra.kit.letter.Sheet;

/** Puts letters about appointments into words, with the calendar that goes with them. */
@Component
@RequiredArgsConstructor
class AdvicePress implements Press<AdviceWords> {

    private final AdviceFields fields;
    private final CentreCatalogue centres;
    private final AdvicePages pages;

    @Override
    public Set<String> kinds() {
        return Arrays.stream(AdviceLetter.values()).map(AdviceLetter::kind).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Class<AdviceWords> content() {
        return AdviceWords.class;
    }

    @Override
    public Printed print(Letter<AdviceWords> letter, Letterhead head) {
        var kind = AdviceLetter.of(letter.kind());
        var words = letter.content();
        var title = title(words, head);
        var where = where(letter.centre(), words, head);
        var printed = Printed.of(sheet(kind, words, title, where, head)).about(words.appointment());
        var act = kind.calendar();
        return act == null ? printed : printed.with(act, List.of(entry(act, words, title, where, head)));
    }

    private Sheet sheet(AdviceLetter kind, AdviceWords words, String title, String where, Letterhead head) {
        var what = head.say(kind.key() + ".what");
        var deadline = words.deadline();
        return Sheet.of(
                        head.subject(what, field(words, head), words.start()),
                        what,
                        head.say(
                                kind.key() + ".intro",
                                Map.of(
                                        "title",
                                        title,
                                        "adviser",
                                        words.adviser(),
                                        "deadline",
                                        deadline == null ? "" : head.moment(deadline))),
                        head.say(
                                words.account() ? "label.footer" : "label.footerWithoutAccount",
                                Map.of("centre", head.sender())))
                .fact(head.say("label.topic"), title)
                .fact(head.say("label.when"), head.when(words.start(), words.end()))
                .fact(head.say("label.where"), kind == AdviceLetter.ROOM_REFUSED ? null : where)
                .fact(head.say("label.adviser"), words.adviser())
                .fact(head.say("label.reason"), words.reason())
                .list(
                        head.say("label.freeWithAdvisers"),
                        words.instead().stream()
                                .map(free -> head.when(free.start(), free.end()) + ", " + free.adviser())
                                .toList())
                .link(head.say(label(kind, words)), page(words, head));
    }

    private static String label(AdviceLetter kind, AdviceWords words) {
        if (words.token() == null) {
            return "label.open";
        }
        return kind == AdviceLetter.CONFIRM_ADDRESS ? "label.confirmAddress" : "label.manageAdvice";
    }

    private URI page(AdviceWords words, Letterhead head) {
        var token = words.token();
        return token == null ? head.site() : pages.of(token, head);
    }

    /** Advice and what on, in the reader's language. */
    private String title(AdviceWords words, Letterhead head) {
        return head.say("advice.title", Map.of("field", field(words, head)));
    }

    private String field(AdviceWords words, Letterhead head) {
        return fields.named(words.field(), head.language());
    }

    private String where(String centre, AdviceWords words, Letterhead head) {
        return where(centre, words, head, centres);
    }

    static String where(String centre, AdviceWords words, Letterhead head, CentreCatalogue centres) {
        return switch (words.way()) {
            case ON_SITE ->
                head.say("place.room", Map.of("room", words.room() == null ? "" : words.room()))
                        + centres.byId(centre)
                                .map((Centre found) -> ", " + found.whereabouts(head.language()))
                                .orElse("");
            case ONLINE -> words.link() == null ? "" : words.link();
            case PHONE ->
                words.number() == null
                        ? head.say(
                                "place.adviserCalls",
                                Map.of("number", words.visitorsNumber() == null ? "" : words.visitorsNumber()))
                        : head.say("place.callAdviser", Map.of("number", words.number()));
        };
    }

    private static CalendarEntry entry(Act act, AdviceWords words, String title, String where, Letterhead head) {
        return new CalendarEntry(
                Identity.of(words.appointment()),
                words.sequence(),
                words.changed(),
                words.start(),
                words.end(),
                head.zone(),
                act == Act.CANCEL ? Status.CANCELLED : Status.CONFIRMED,
                title + ", " + words.adviser(),
                null,
                where.isEmpty() ? head.sender() : where,
                head.site());
    }
}
