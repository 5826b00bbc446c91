package pl.krakow.centra.volunteering.letters;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.calendar.CalendarEntry;
import pl.krakow.centra.kit.calendar.ICalendar.Act;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.letter.Letter;
import pl.krakow.centra.kit.letter.Letterhead;
import pl.krakow.centra.kit.letter.Press;
import pl.krakow.centra.kit.letter.Printed;
import pl.krakow.centra.kit.letter.Sheet;

/** Puts letters to volunteers into words, with the shift for their calendar. */
@Component
@RequiredArgsConstructor
class VolunteerPress implements Press<VolunteerWords> {

    private final CentreCatalogue centres;

    @Override
    public Set<String> kinds() {
        return Arrays.stream(VolunteerLetter.values())
                .map(VolunteerLetter::kind)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Class<VolunteerWords> content() {
        return VolunteerWords.class;
    }

    @Override
    public Printed print(Letter<VolunteerWords> letter, Letterhead head) {
        var kind = VolunteerLetter.of(letter.kind());
        var words = letter.content();
        var printed = Printed.of(sheet(kind, letter.centre(), words, head)).about(words.thing());
        var act = kind.calendar();
        var start = words.start();
        var end = words.end();
        return act == null || start == null || end == null
                ? printed
                : printed.with(
                        act,
                        List.of(new CalendarEntry(
                                CalendarEntry.Identity.of(words.thing()),
                                words.sequence(),
                                words.changed(),
                                start,
                                end,
                                head.zone(),
                                act == Act.CANCEL ? CalendarEntry.Status.CANCELLED : CalendarEntry.Status.CONFIRMED,
                                words.title(),
                                words.contact(),
                                place(letter.centre(), words, head),
                                head.site())));
    }

    private Sheet sheet(VolunteerLetter kind, String centre, VolunteerWords words, Letterhead head) {
        var what = head.say(kind.key() + ".what");
        var deadline = words.deadline();
        var start = words.start();
        return Sheet.of(
                        start == null
                                ? what + ": " + Letterhead.shortened(words.title())
                                : head.subject(what, words.title(), start),
                        what,
                        head.say(
                                kind.key() + ".intro",
                                Map.of(
                                        "title",
                                        words.title(),
                                        "deadline",
                                        deadline == null ? "" : head.moment(deadline))),
                        head.say("label.footerWithoutAccount", Map.of("centre", head.sender())))
                .fact(head.say("label.topic"), words.title())
                .fact(head.say("label.when"), when(words, head))
                .fact(head.say("label.where"), place(centre, words, head))
                .fact(head.say("label.contact"), words.contact())
                .link(head.say("label.open"), head.site());
    }

    private static @Nullable String when(VolunteerWords words, Letterhead head) {
        var start = words.start();
        var end = words.end();
        var first = words.firstDay();
        var last = words.lastDay();
        if (start != null && end != null) {
            return head.when(start, end);
        }
        return first == null || last == null
                ? null
                : head.wording().day(first) + " – " + head.wording().day(last);
    }

    private String place(String centre, VolunteerWords words, Letterhead head) {
        var place = words.place();
        return switch (words.where()) {
            case REMOTE -> head.say("place.remote");
            case ELSEWHERE -> place == null ? "" : place;
            case AT_CENTRE ->
                centres.byId(centre)
                        .map(found -> found.whereabouts(head.language()))
                        .orElse(centre);
        };
    }
}
