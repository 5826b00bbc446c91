package pl.krakow.centra.booking.letters;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.booking.calendars.CalendarEntries;
import pl.krakow.centra.booking.letters.domain.LetterKind;
import pl.krakow.centra.booking.letters.domain.Words;
import pl.krakow.centra.booking.letters.domain.Words.Meeting;
import pl.krakow.centra.booking.letters.domain.Words.Place;
import pl.krakow.centra.booking.rooms.domain.RoomId;
import pl.krakow.centra.kit.calendar.CalendarEntry;
import pl.krakow.centra.kit.calendar.CalendarEntry.Identity;
import pl.krakow.centra.kit.calendar.CalendarEntry.Status;
import pl.krakow.centra.kit.calendar.ICalendar.Act;
import pl.krakow.centra.kit.letter.Letter;
import pl.krakow.centra.kit.letter.Letterhead;
import pl.krakow.centra.kit.letter.Press;
import pl.krakow.centra.kit.letter.Printed;
import pl.krakow.centra.kit.letter.Sheet;

/** Puts letters about bookings into words, with the calendar that goes with them. */
@Component
@RequiredArgsConstructor
class Print implements Press<Words> {

    private static final int DATES_IN_FULL = 30;

    private final CalendarEntries entries;
    private final SkippedDates skippedDates;

    @Override
    public Set<String> kinds() {
        return Arrays.stream(LetterKind.values()).map(LetterKind::name).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Class<Words> content() {
        return Words.class;
    }

    @Override
    public Printed print(Letter<Words> letter, Letterhead head) {
        var kind = LetterKind.valueOf(letter.kind());
        var words = Words.together(letter.parts());
        var meetings = words.meetings().stream()
                .sorted(Comparator.comparing(meeting -> meeting.place().start()))
                .toList();
        var printed = Printed.of(sheet(kind, letter.centre(), words, meetings, head));
        if (words.meetings().isEmpty()) {
            return printed;
        }
        var first = words.meetings().getFirst();
        var series = first.series();
        printed = printed.about(series == null ? first.booking() : series);
        return kind.concernsTheCalendar()
                ? printed.with(
                        kind.takesOut() ? Act.CANCEL : Act.REQUEST,
                        words.meetings().stream()
                                .map(meeting -> entry(kind, letter.centre(), meeting, head))
                                .toList())
                : printed;
    }

    private Sheet sheet(LetterKind kind, String centre, Words words, List<Meeting> meetings, Letterhead head) {
        var key = "letter." + kind.key();
        var what = head.say(key + ".what");
        var sheet = Sheet.of(
                        subject(what, meetings, words, head),
                        what,
                        intro(key, meetings.size(), words, head),
                        head.say(
                                head.recipient().hasAccount() ? "label.footer" : "label.footerWithoutAccount",
                                Map.of("centre", head.sender())))
                .emphasising(kind == LetterKind.ADDRESS_CODE ? words.detail() : null);
        if (!meetings.isEmpty()) {
            sheet = withMeetings(sheet, centre, meetings, meetings.getFirst(), head);
        }
        sheet = sheet.fact(head.say("label.reason"), words.reason())
                .list(head.say("label.dates"), meetings.size() < 2 ? List.of() : dates(centre, meetings, head));
        if (!meetings.isEmpty()) {
            sheet = skippedDates.onto(sheet, kind, meetings.getFirst().series(), head);
        }
        return sheet.list(head.say("label.alternatives"), alternatives(centre, words, head))
                .link(head.say("label.open"), link(centre, meetings, head));
    }

    private static String subject(String what, List<Meeting> meetings, Words words, Letterhead head) {
        if (meetings.isEmpty()) {
            return words.name() == null ? what : what + ": " + words.name();
        }
        var first = meetings.getFirst();
        return meetings.size() == 1
                ? head.subject(what, first.title(), first.place().start())
                : head.say(
                        "letter.subjectMany",
                        Map.of(
                                "what", what,
                                "title", Letterhead.shortened(first.title()),
                                "count", meetings.size()));
    }

    private static String intro(String key, int meetings, Words words, Letterhead head) {
        var deadline = words.deadline();
        return head.say(
                meetings > 1 ? key + ".introMany" : key + ".intro",
                Map.of(
                        "count", meetings,
                        "name", words.name() == null ? "" : words.name(),
                        "detail", words.detail() == null ? "" : words.detail(),
                        "deadline", deadline == null ? "" : head.moment(deadline)));
    }

    private Sheet withMeetings(Sheet sheet, String centre, List<Meeting> meetings, Meeting first, Letterhead head) {
        return sheet.fact(head.say("label.topic"), first.title())
                .fact(head.say("label.when"), meetings.size() == 1 ? when(first.place(), head) : null)
                .fact(
                        head.say("label.where"),
                        areInOneRoom(meetings) ? entries.location(room(centre, first.place()), head.language()) : null);
    }

    private static boolean areInOneRoom(List<Meeting> meetings) {
        return meetings.stream()
                        .map(meeting -> meeting.place().room())
                        .distinct()
                        .count()
                == 1;
    }

    private List<String> dates(String centre, List<Meeting> meetings, Letterhead head) {
        boolean oneRoom = areInOneRoom(meetings);
        var dates = new ArrayList<String>();
        meetings.stream()
                .limit(DATES_IN_FULL)
                .map(meeting ->
                        when(meeting.place(), head) + (oneRoom ? "" : ", " + roomName(centre, meeting.place(), head)))
                .forEach(dates::add);
        int more = meetings.size() - DATES_IN_FULL;
        if (more > 0) {
            dates.add(head.say("label.moreDates", Map.of("count", more)));
        }
        return dates;
    }

    private List<String> alternatives(String centre, Words words, Letterhead head) {
        return words.alternatives().stream()
                .map(place -> when(place, head) + ", " + roomName(centre, place, head))
                .toList();
    }

    private static String when(Place place, Letterhead head) {
        return head.when(place.start(), place.end());
    }

    private String roomName(String centre, Place place, Letterhead head) {
        return entries.roomName(room(centre, place), head.language());
    }

    private static RoomId room(String centre, Place place) {
        return new RoomId(centre, place.room());
    }

    private URI link(String centre, List<Meeting> meetings, Letterhead head) {
        return meetings.size() == 1 ? entries.link(centre, meetings.getFirst().booking()) : head.site();
    }

    private CalendarEntry entry(LetterKind kind, String centre, Meeting meeting, Letterhead head) {
        var series = meeting.series();
        var originally = meeting.originally();
        return new CalendarEntry(
                series == null || originally == null
                        ? Identity.of(meeting.booking())
                        : Identity.ofOccurrence(series, originally),
                meeting.revision(),
                meeting.changed(),
                meeting.place().start(),
                meeting.place().end(),
                head.zone(),
                status(kind, meeting),
                meeting.title(),
                null,
                entries.location(room(centre, meeting.place()), head.language()),
                entries.link(centre, meeting.booking()));
    }

    private static Status status(LetterKind kind, Meeting meeting) {
        if (kind.takesOut()) {
            return Status.CANCELLED;
        }
        return meeting.tentative() ? Status.TENTATIVE : Status.CONFIRMED;
    }
}
