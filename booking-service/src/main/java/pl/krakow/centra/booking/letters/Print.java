package pl.krakow.centra.booking.letters;

import java.net.URI;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.booking.calendars.CalendarEntries;
import pl.krakow.centra.booking.letters.Sheet.Fact;
import pl.krakow.centra.booking.letters.domain.EmailAddress;
import pl.krakow.centra.booking.letters.domain.Letter;
import pl.krakow.centra.booking.letters.domain.Letter.Meeting;
import pl.krakow.centra.booking.letters.domain.Letter.Place;
import pl.krakow.centra.booking.letters.domain.LetterKind;
import pl.krakow.centra.booking.rooms.domain.RoomId;
import pl.krakow.centra.kit.calendar.CalendarEntry;
import pl.krakow.centra.kit.calendar.CalendarEntry.Identity;
import pl.krakow.centra.kit.calendar.CalendarEntry.Status;
import pl.krakow.centra.kit.calendar.ICalendar;
import pl.krakow.centra.kit.calendar.ICalendar.Act;
import pl.krakow.centra.kit.calendar.ICalendar.Party;
import pl.krakow.centra.kit.centre.Centre;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.centre.CentreSites;
import pl.krakow.centra.kit.wording.Wording;

/** Puts a letter into words: subject, plain text, HTML, and the calendar that goes with it. */
@Component
@RequiredArgsConstructor
class Print {

    private static final int DATES_IN_FULL = 30;
    private static final int LONGEST_TITLE_IN_SUBJECT = 80;

    private final CalendarEntries entries;
    private final ICalendar calendars;
    private final CentreCatalogue centres;
    private final CentreSites sites;
    private final LetterSettings settings;

    Post.Mail mail(Letter letter, Recipient recipient) {
        var wording = Wording.in(recipient.language());
        var to = recipient.address();
        var sheet = sheet(letter, recipient, wording);
        var first = letter.meetings().isEmpty() ? null : letter.meetings().getFirst();
        return new Post.Mail(
                letter.id(),
                first == null ? null : first.series() == null ? first.booking() : first.series(),
                to,
                sender(letter, wording.language()),
                wording.language().getLanguage(),
                letter.written(),
                sheet.subject(),
                sheet.text(),
                sheet.html(),
                calendar(letter, wording, to));
    }

    private Sheet sheet(Letter letter, Recipient recipient, Wording wording) {
        var key = "letter." + letter.kind().key();
        var what = wording.say(key + ".what");
        var meetings = letter.meetings().stream()
                .sorted(Comparator.comparing(meeting -> meeting.place().start()))
                .toList();
        var zone = zone(letter);
        return new Sheet(
                wording.language().getLanguage(),
                subject(what, meetings, letter, zone, wording),
                what,
                intro(key, meetings.size(), letter, zone, wording),
                letter.kind() == LetterKind.ADDRESS_CODE ? letter.detail() : null,
                facts(letter, meetings, zone, wording),
                list(
                        wording.say("label.dates"),
                        meetings.size() < 2 ? List.of() : dates(meetings, zone, letter, wording)),
                list(wording.say("label.alternatives"), alternatives(letter, zone, wording)),
                link(letter, meetings),
                wording.say("label.open"),
                wording.say(
                        recipient.hasAccount() ? "label.footer" : "label.footerWithoutAccount",
                        Map.of("centre", sender(letter, wording.language()))));
    }

    private static String subject(String what, List<Meeting> meetings, Letter letter, ZoneId zone, Wording wording) {
        if (meetings.isEmpty()) {
            return letter.name() == null ? what : what + ": " + letter.name();
        }
        var first = meetings.getFirst();
        var title = shortened(first.title());
        return meetings.size() == 1
                ? wording.say(
                        "letter.subject",
                        Map.of(
                                "what", what,
                                "title", title,
                                "day",
                                        wording.day(first.place()
                                                .start()
                                                .atZone(zone)
                                                .toLocalDate())))
                : wording.say("letter.subjectMany", Map.of("what", what, "title", title, "count", meetings.size()));
    }

    private static String shortened(String title) {
        return title.codePointCount(0, title.length()) <= LONGEST_TITLE_IN_SUBJECT
                ? title
                : title.substring(0, title.offsetByCodePoints(0, LONGEST_TITLE_IN_SUBJECT - 1)) + "…";
    }

    private static String intro(String key, int meetings, Letter letter, ZoneId zone, Wording wording) {
        var deadline = letter.deadline();
        return wording.say(
                meetings > 1 ? key + ".introMany" : key + ".intro",
                Map.of(
                        "count", meetings,
                        "name", letter.name() == null ? "" : letter.name(),
                        "detail", letter.detail() == null ? "" : letter.detail(),
                        "deadline", deadline == null ? "" : wording.moment(deadline, zone)));
    }

    private List<Fact> facts(Letter letter, List<Meeting> meetings, ZoneId zone, Wording wording) {
        var facts = new ArrayList<Fact>();
        if (!meetings.isEmpty()) {
            facts.addAll(facts(letter, meetings, meetings.getFirst(), zone, wording));
        }
        var reason = letter.reason();
        if (reason != null) {
            facts.add(new Fact(wording.say("label.reason"), reason));
        }
        return facts;
    }

    private List<Fact> facts(Letter letter, List<Meeting> meetings, Meeting first, ZoneId zone, Wording wording) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(wording.say("label.topic"), first.title()));
        if (meetings.size() == 1) {
            facts.add(new Fact(wording.say("label.when"), when(first.place(), zone, wording)));
        }
        if (meetings.stream().map(meeting -> meeting.place().room()).distinct().count() == 1) {
            facts.add(new Fact(
                    wording.say("label.where"), entries.location(room(letter, first.place()), wording.language())));
        }
        return facts;
    }

    private List<String> dates(List<Meeting> meetings, ZoneId zone, Letter letter, Wording wording) {
        boolean oneRoom = meetings.stream()
                        .map(meeting -> meeting.place().room())
                        .distinct()
                        .count()
                == 1;
        var dates = new ArrayList<String>();
        meetings.stream()
                .limit(DATES_IN_FULL)
                .map(meeting -> when(meeting.place(), zone, wording)
                        + (oneRoom ? "" : ", " + roomName(letter, meeting.place(), wording.language())))
                .forEach(dates::add);
        int more = meetings.size() - DATES_IN_FULL;
        if (more > 0) {
            dates.add(wording.say("label.moreDates", Map.of("count", more)));
        }
        return dates;
    }

    private List<String> alternatives(Letter letter, ZoneId zone, Wording wording) {
        return letter.alternatives().stream()
                .map(place -> when(place, zone, wording) + ", " + roomName(letter, place, wording.language()))
                .toList();
    }

    private static Sheet.@Nullable Points list(String label, List<String> points) {
        return points.isEmpty() ? null : new Sheet.Points(label, points);
    }

    private static String when(Place place, ZoneId zone, Wording wording) {
        return wording.when(place.start(), place.end(), zone);
    }

    private String roomName(Letter letter, Place place, Locale language) {
        return entries.roomName(room(letter, place), language);
    }

    private static RoomId room(Letter letter, Place place) {
        return new RoomId(letter.centre(), place.room());
    }

    private URI link(Letter letter, List<Meeting> meetings) {
        return meetings.size() == 1
                ? entries.link(letter.centre(), meetings.getFirst().booking())
                : sites.of(letter.centre());
    }

    private Post.@Nullable Attachment calendar(Letter letter, Wording wording, EmailAddress to) {
        if (letter.meetings().isEmpty() || !letter.kind().concernsTheCalendar()) {
            return null;
        }
        var act = letter.kind().takesOut() ? Act.CANCEL : Act.REQUEST;
        var from = new Party(sender(letter, wording.language()), settings.from());
        var meetings = letter.meetings().stream()
                .map(meeting -> entry(letter, meeting, wording))
                .toList();
        return new Post.Attachment(
                act.name(), calendars.message(act, from, new Party(to.value(), to.value()), meetings));
    }

    private CalendarEntry entry(Letter letter, Meeting meeting, Wording wording) {
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
                zone(letter),
                status(letter.kind(), meeting),
                meeting.title(),
                null,
                entries.location(room(letter, meeting.place()), wording.language()),
                entries.link(letter.centre(), meeting.booking()));
    }

    private static Status status(LetterKind kind, Meeting meeting) {
        if (kind.takesOut()) {
            return Status.CANCELLED;
        }
        return meeting.tentative() ? Status.TENTATIVE : Status.CONFIRMED;
    }

    /** The centre's name; the city's for what is no centre's. */
    private String sender(Letter letter, Locale language) {
        return centre(letter)
                .map(centre -> centre.name().in(language))
                .orElse(centres.city().name());
    }

    private ZoneId zone(Letter letter) {
        return centre(letter).map(Centre::zone).orElse(centres.city().zone());
    }

    private Optional<Centre> centre(Letter letter) {
        return CentreId.parse(letter.centre()).flatMap(centres::find);
    }
}
