package pl.krakow.centra.events.groups;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.groups.GroupWords.MeetingWords;
import pl.krakow.centra.kit.calendar.CalendarEntry;
import pl.krakow.centra.kit.calendar.ICalendar;
import pl.krakow.centra.kit.letter.Letter;
import pl.krakow.centra.kit.letter.Letterhead;
import pl.krakow.centra.kit.letter.Press;
import pl.krakow.centra.kit.letter.Printed;
import pl.krakow.centra.kit.letter.Sheet;

/** Puts what groups write into words. Meetings come with an entry for the reader's calendar. */
@Component
class GroupPress implements Press<GroupWords> {

    @Override
    public Set<String> kinds() {
        return Arrays.stream(GroupLetterKind.values()).map(Enum::name).collect(Collectors.toSet());
    }

    @Override
    public Class<GroupWords> content() {
        return GroupWords.class;
    }

    @Override
    public Printed print(Letter<GroupWords> letter, Letterhead head) {
        var kind = GroupLetterKind.valueOf(letter.kind());
        return kind.isAboutMeeting() ? meetings(kind, letter, head) : group(kind, letter.content(), head);
    }

    private static Printed group(GroupLetterKind kind, GroupWords words, Letterhead head) {
        var name = words.name().in(head.language().getLanguage());
        var answerBy = words.answerBy();
        var token = words.token();
        var sheet = sheet(
                        kind,
                        name,
                        head.say("letter.group.subject", Map.of("what", what(kind, head), "name", name)),
                        head)
                .fact(head.say("label.group-purpose"), purpose(kind, words, head))
                .fact(head.say("label.reason"), words.reason())
                .fact(head.say("label.group-answer-by"), answerBy == null ? null : head.moment(answerBy))
                .link(
                        head.say(token == null ? "label.open" : "label.group-answer"),
                        token == null ? head.site() : head.site().resolve("/group-invitations/" + token));
        return Printed.of(sheet).about(words.group());
    }

    private static @Nullable String purpose(GroupLetterKind kind, GroupWords words, Letterhead head) {
        return kind == GroupLetterKind.GROUP_INVITED
                ? words.purpose().in(head.language().getLanguage())
                : null;
    }

    /** One meeting in full, several as a list of their times. */
    private static Printed meetings(GroupLetterKind kind, Letter<GroupWords> letter, Letterhead head) {
        var words = letter.parts().getLast();
        var name = words.name().in(head.language().getLanguage());
        var told = newest(letter.parts());
        var first = told.getFirst();
        var reason = words.reason();
        var sheet = sheet(kind, name, head.subject(what(kind, head), name, first.start()), head);
        if (told.size() == 1) {
            sheet = sheet.fact(head.say("label.topic"), first.title())
                    .fact(head.say("label.when"), head.when(first.start(), first.end()))
                    .fact(head.say("label.where"), where(first, head));
        } else {
            sheet = sheet.list(
                    head.say("label.dates"),
                    told.stream()
                            .map(each -> head.when(each.start(), each.end()) + ", " + where(each, head))
                            .toList());
        }
        boolean cancelled = kind == GroupLetterKind.GROUP_MEETING_CANCELLED;
        return Printed.of(sheet.fact(head.say("label.reason"), cancelled ? reason : null)
                        .link(head.say("label.open"), head.site()))
                .about(words.group())
                .with(
                        cancelled ? ICalendar.Act.CANCEL : ICalendar.Act.REQUEST,
                        told.stream()
                                .map(each -> entry(each, name, cancelled, head))
                                .toList());
    }

    /** Each meeting once, as it was told last, in the order of time. */
    private static List<MeetingWords> newest(List<GroupWords> parts) {
        return parts.stream()
                .map(GroupWords::meeting)
                .filter(Objects::nonNull)
                .collect(Collectors.toMap(
                        MeetingWords::meeting,
                        each -> each,
                        (one, other) -> one.revision() > other.revision() ? one : other))
                .values()
                .stream()
                .sorted(Comparator.comparing(MeetingWords::start))
                .toList();
    }

    private static CalendarEntry entry(MeetingWords meeting, String name, boolean cancelled, Letterhead head) {
        return new CalendarEntry(
                CalendarEntry.Identity.of(meeting.meeting()),
                meeting.revision(),
                meeting.changed(),
                meeting.start(),
                meeting.end(),
                head.zone(),
                cancelled ? CalendarEntry.Status.CANCELLED : CalendarEntry.Status.CONFIRMED,
                name,
                meeting.title(),
                where(meeting, head),
                head.site());
    }

    private static String where(MeetingWords meeting, Letterhead head) {
        var room = meeting.room();
        var elsewhere = meeting.elsewhere();
        return room == null
                ? elsewhere == null ? head.sender() : elsewhere
                : head.say("label.group-room", Map.of("room", room, "centre", head.sender()));
    }

    private static Sheet sheet(GroupLetterKind kind, String name, String subject, Letterhead head) {
        return Sheet.of(
                subject,
                what(kind, head),
                head.say(kind.key() + ".intro", Map.of("name", name)),
                head.say("label.footerWithoutAccount", Map.of("centre", head.sender())));
    }

    private static String what(GroupLetterKind kind, Letterhead head) {
        return head.say(kind.key() + ".what");
    }
}
