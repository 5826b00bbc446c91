package pl.krakow.centra.events.advice.letters;

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
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.letter.Letter;
import pl.krakow.centra.kit.letter.Letterhead;
import pl.krakow.centra.kit.letter.Press;
import pl.krakow.centra.kit.letter.Printed;
import pl.krakow.centra.kit.letter.Sheet;

/** Puts letters to advisers into words, with the calendar that goes with them. */
@Component
@RequiredArgsConstructor
class AdviserPress implements Press<AdviserWords> {

    private final AdviceFields fields;
    private final CentreCatalogue centres;

    @Override
    public Set<String> kinds() {
        return Arrays.stream(AdviserLetter.values()).map(AdviserLetter::kind).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Class<AdviserWords> content() {
        return AdviserWords.class;
    }

    @Override
    public Printed print(Letter<AdviserWords> letter, Letterhead head) {
        var kind = AdviserLetter.of(letter.kind());
        var words = letter.content();
        var first = words.talks().getFirst();
        var what = head.say(kind.key() + ".what");
        var title = title(first.when(), head);
        var sheet = Sheet.of(
                head.subject(
                        what,
                        kind.calendar() == null ? head.sender() : field(first.when(), head),
                        first.when().start()),
                what,
                head.say(kind.key() + ".intro", Map.of("count", words.talks().size())),
                head.say("label.footer", Map.of("centre", head.sender())));
        var act = kind.calendar();
        if (act == null) {
            return Printed.of(sheet.list(
                                    head.say("label.adviserTalks"),
                                    words.talks().stream()
                                            .map(talk -> line(talk, head))
                                            .toList())
                            .link(head.say("label.open"), head.site()))
                    .about(words.about());
        }
        var where = AdvicePress.where(letter.centre(), first.when(), head, centres);
        return Printed.of(sheet.fact(head.say("label.topic"), title)
                        .fact(
                                head.say("label.when"),
                                head.when(first.when().start(), first.when().end()))
                        .fact(head.say("label.where"), where)
                        .fact(head.say("label.visitor"), first.visitor())
                        .link(head.say("label.open"), head.site()))
                .about(words.about())
                .with(act, List.of(entry(act, words, first, title, where, head)));
    }

    private String line(AdviserWords.Talk talk, Letterhead head) {
        var visitor = talk.visitor();
        var line = head.when(talk.when().start(), talk.when().end()) + ", " + field(talk.when(), head);
        return visitor == null ? line : line + ", " + visitor;
    }

    private String title(AdviceWords words, Letterhead head) {
        return head.say("advice.title", Map.of("field", field(words, head)));
    }

    private String field(AdviceWords words, Letterhead head) {
        return fields.named(words.field(), head.language());
    }

    private static CalendarEntry entry(
            Act act, AdviserWords words, AdviserWords.Talk talk, String title, String where, Letterhead head) {
        return new CalendarEntry(
                Identity.of(words.about()),
                words.sequence(),
                words.changed(),
                talk.when().start(),
                talk.when().end(),
                head.zone(),
                act == Act.CANCEL ? Status.CANCELLED : Status.CONFIRMED,
                talk.visitor() == null ? title : title + ", " + talk.visitor(),
                null,
                where.isEmpty() ? head.sender() : where,
                head.site());
    }
}
