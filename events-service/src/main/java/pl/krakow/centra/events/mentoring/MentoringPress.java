package pl.krakow.centra.events.mentoring;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import pl.krakow.centra.events.mentoring.MentoringWords.SessionWords;
import pl.krakow.centra.events.mentoring.domain.Notice;
import pl.krakow.centra.kit.calendar.CalendarEntry;
import pl.krakow.centra.kit.calendar.ICalendar;
import pl.krakow.centra.kit.letter.Letter;
import pl.krakow.centra.kit.letter.Letterhead;
import pl.krakow.centra.kit.letter.Press;
import pl.krakow.centra.kit.letter.Printed;
import pl.krakow.centra.kit.letter.Sheet;

/** Puts letters about coaching and mentoring into words. Sessions come with an entry for the reader's calendar. */
@Component
class MentoringPress implements Press<MentoringWords> {

    private static final String PREFIX = "MENTORING_";

    @Override
    public Set<String> kinds() {
        return Arrays.stream(Notice.Kind.values()).map(kind -> PREFIX + kind).collect(Collectors.toSet());
    }

    @Override
    public Class<MentoringWords> content() {
        return MentoringWords.class;
    }

    @Override
    public Printed print(Letter<MentoringWords> letter, Letterhead head) {
        var kind = Notice.Kind.valueOf(letter.kind().substring(PREFIX.length()));
        var key = "letter." + letter.kind().toLowerCase(Locale.ROOT).replace('_', '-');
        var words = letter.content();
        var offer = words.offer().in(head.language().getLanguage());
        var what = head.say(key + ".what");
        var session = words.session();
        var answerBy = words.answerBy();
        var sheet = Sheet.of(
                        session == null
                                ? head.say("letter.mentoring.subject", Map.of("what", what, "offer", offer))
                                : head.subject(what, offer, session.start()),
                        what,
                        head.say(key + ".intro", Map.of("offer", offer)),
                        head.say("label.footerWithoutAccount", Map.of("centre", head.sender())))
                .fact(head.say("label.mentoring-other"), words.other())
                .fact(head.say("label.mentoring-answer-by"), answerBy == null ? null : head.moment(answerBy))
                .fact(head.say("label.when"), session == null ? null : head.when(session.start(), session.end()))
                .fact(head.say("label.where"), session == null ? null : session.where())
                .fact(head.say("label.reason"), words.reason())
                .link(head.say("label.open"), head.site());
        var printed = Printed.of(sheet).about(words.mentorship());
        return session == null
                ? printed
                : printed.with(
                        kind == Notice.Kind.SESSION_CANCELLED ? ICalendar.Act.CANCEL : ICalendar.Act.REQUEST,
                        List.of(entry(session, words, offer, kind, head)));
    }

    private static CalendarEntry entry(
            SessionWords session, MentoringWords words, String offer, Notice.Kind kind, Letterhead head) {
        var where = session.where();
        return new CalendarEntry(
                CalendarEntry.Identity.of(session.session()),
                session.revision(),
                words.at(),
                session.start(),
                session.end(),
                head.zone(),
                kind == Notice.Kind.SESSION_CANCELLED ? CalendarEntry.Status.CANCELLED : CalendarEntry.Status.CONFIRMED,
                offer,
                words.other(),
                where == null ? head.sender() : where,
                head.site());
    }
}
