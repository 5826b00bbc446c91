package pl.krakow.centra.events.registrations.letters;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

import pl.krakow.centra.events.registrations.letters.RegistrationWords.Meeting;
import pl.krakow.centra.kit.calendar.CalendarEntry;
import pl.krakow.centra.kit.calendar.CalendarEntry.Identity;
import pl.krakow.centra.kit.calendar.CalendarEntry.Status;
import pl.krakow.centra.kit.calendar.ICalendar.Act;
import pl.krakow.centra.kit.centre.Centre;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.letter.Letter;
import pl.krakow.centra.kit.letter.Letterhead;
import pl.krakow.centra.kit.letter.Post;
import pl.krakow.centra.kit.letter.Press;
import pl.krakow.centra.kit.letter.Printed;
import pl.krakow.centra.kit.letter.Sheet;
import pl.krakow.centra.kit.qr.QrCode;

/** Puts letters to who signed up into words, with the calendar and the ticket that go with them. */
@Component
@RequiredArgsConstructor
class RegistrationPress implements Press<RegistrationWords> {

    private static final int DATES_IN_FULL = 30;
    private static final int DOTS_PER_MODULE = 10;

    private final CentreCatalogue centres;
    private final RegistrationLetterSettings settings;

    @Override
    public Set<String> kinds() {
        return Arrays.stream(RegistrationLetter.values())
                .map(RegistrationLetter::kind)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Class<RegistrationWords> content() {
        return RegistrationWords.class;
    }

    @Override
    public Printed print(Letter<RegistrationWords> letter, Letterhead head) {
        var kind = RegistrationLetter.of(letter.kind());
        var words = letter.content();
        var printed = Printed.of(sheet(kind, letter.centre(), words, head)).about(words.registration());
        var ticket = words.ticket();
        if (ticket != null) {
            printed = printed.with(new Post.File(
                    head.say("file.ticket") + ".png",
                    "image/png",
                    ticket,
                    QrCode.of(ticket).png(DOTS_PER_MODULE)));
        }
        var act = kind.calendar();
        return act != null && words.seated() && !words.meetings().isEmpty()
                ? printed.with(
                        act,
                        words.meetings().stream()
                                .map(meeting -> entry(act, letter.centre(), words, meeting, head))
                                .toList())
                : printed;
    }

    private Sheet sheet(RegistrationLetter kind, String centre, RegistrationWords words, Letterhead head) {
        var what = head.say(kind.key() + ".what");
        var sheet = Sheet.of(
                        subject(kind, what, words, head),
                        words.text() == null ? what : words.text().subject(),
                        intro(kind, words, head),
                        head.say(
                                words.account() ? "label.footer" : "label.footerWithoutAccount",
                                Map.of("centre", head.sender())))
                .emphasising(words.ticket());
        sheet = withMeetings(sheet.fact(head.say("label.topic"), words.title()), kind, centre, words, head)
                .fact(head.say("label.people"), words.people() > 1 ? people(words, head) : null)
                .fact(head.say("label.reason"), words.reason());
        return withLinks(sheet, kind, words, head);
    }

    private static String subject(RegistrationLetter kind, String what, RegistrationWords words, Letterhead head) {
        if (words.text() != null) {
            return Letterhead.shortened(words.text().subject()) + ": " + Letterhead.shortened(words.title());
        }
        return kind == RegistrationLetter.EVENT_POSTPONED || words.meetings().isEmpty()
                ? what + ": " + Letterhead.shortened(words.title())
                : head.subject(what, words.title(), words.meetings().getFirst().start());
    }

    private static String intro(RegistrationLetter kind, RegistrationWords words, Letterhead head) {
        var deadline = words.deadline();
        var text = words.text();
        var intro = text != null
                ? text.body()
                : head.say(
                        kind.key() + ".intro",
                        Map.of(
                                "title",
                                words.title(),
                                "count",
                                words.meetings().size(),
                                "place",
                                words.placeInLine() == null ? 0 : words.placeInLine(),
                                "deadline",
                                deadline == null ? "" : head.moment(deadline)));
        return words.ticket() == null ? intro : intro + " " + head.say("label.ticketBelow");
    }

    private static String people(RegistrationWords words, Letterhead head) {
        return head.say("label.peopleCount", Map.of("count", words.people()));
    }

    private Sheet withMeetings(
            Sheet sheet, RegistrationLetter kind, String centre, RegistrationWords words, Letterhead head) {
        var meetings = words.meetings();
        if (meetings.isEmpty() || kind == RegistrationLetter.EVENT_POSTPONED) {
            return sheet;
        }
        boolean onePlace = meetings.stream().map(Meeting::place).distinct().count() == 1;
        var first = meetings.getFirst();
        return sheet.fact(head.say("label.when"), meetings.size() == 1 ? when(first, head) : null)
                .fact(head.say("label.where"), onePlace ? place(centre, first, head) : null)
                .list(
                        head.say("label.dates"),
                        meetings.size() == 1 ? List.of() : dates(centre, meetings, onePlace, head));
    }

    private List<String> dates(String centre, List<Meeting> meetings, boolean onePlace, Letterhead head) {
        var dates = meetings.stream()
                .limit(DATES_IN_FULL)
                .map(meeting -> when(meeting, head)
                        + (meeting.title() == null ? "" : " – " + meeting.title())
                        + (onePlace ? "" : " – " + place(centre, meeting, head)))
                .collect(Collectors.toList());
        int more = meetings.size() - DATES_IN_FULL;
        if (more > 0) {
            dates.add(head.say("label.moreDates", Map.of("count", more)));
        }
        return dates;
    }

    /** A day of an exhibition may end on the next one. */
    private static String when(Meeting meeting, Letterhead head) {
        return meeting.start()
                        .atZone(head.zone())
                        .toLocalDate()
                        .equals(meeting.end().atZone(head.zone()).toLocalDate())
                ? head.when(meeting.start(), meeting.end())
                : head.moment(meeting.start()) + " – " + head.moment(meeting.end());
    }

    private @Nullable String place(String centre, Meeting meeting, Letterhead head) {
        var where = meeting.where();
        var place = meeting.place();
        if (where == null) {
            return null;
        }
        return switch (where) {
            case ROOM ->
                head.say("place.room", Map.of("room", place == null ? "" : place))
                        + centres.byId(centre)
                                .map((Centre found) -> ", " + found.whereabouts(head.language()))
                                .orElse("");
            case OFF_SITE, ONLINE -> place;
            case ONLINE_FOR_PARTICIPANTS -> place == null ? head.say("place.online") : place;
        };
    }

    private Sheet withLinks(Sheet sheet, RegistrationLetter kind, RegistrationWords words, Letterhead head) {
        var token = words.token();
        if (token == null) {
            return sheet.link(head.say("label.open"), head.site());
        }
        return switch (kind) {
            case CONFIRM_ADDRESS -> sheet.link(head.say("label.confirmAddress"), page(head, token, null));
            case OFFER ->
                sheet.link(head.say("label.acceptOffer"), page(head, token, "accept"))
                        .link(head.say("label.declineOffer"), page(head, token, "cancel"));
            case THANKS -> withFollowUps(sheet, words, token, head);
            default -> sheet.link(head.say("label.manage"), page(head, token, null));
        };
    }

    /** Each leads to its place on the page of the registration. */
    private Sheet withFollowUps(Sheet sheet, RegistrationWords words, String token, Letterhead head) {
        var led = sheet;
        for (var followUp : words.leadsTo()) {
            var name = followUp.what().name().toLowerCase(Locale.ROOT);
            led = led.fact(head.say("letter.registration-thanks." + name + ".until"), head.moment(followUp.until()))
                    .link(
                            head.say("letter.registration-thanks." + name),
                            UriComponentsBuilder.fromUri(page(head, token, null))
                                    .fragment(name)
                                    .build()
                                    .toUri());
        }
        return words.leadsTo().isEmpty() ? led.link(head.say("label.manage"), page(head, token, null)) : led;
    }

    /** @param act what the page proposes to do; it does nothing by being opened */
    private URI page(Letterhead head, String token, @Nullable String act) {
        var page = UriComponentsBuilder.fromUri(head.site()).path(settings.linkPage());
        return (act == null ? page : page.queryParam("act", act)).build(token);
    }

    private CalendarEntry entry(Act act, String centre, RegistrationWords words, Meeting meeting, Letterhead head) {
        var place = place(centre, meeting, head);
        var title = meeting.title();
        return new CalendarEntry(
                Identity.of(meeting.entry()),
                words.sequence(),
                words.changed(),
                meeting.start(),
                meeting.end(),
                head.zone(),
                act == Act.CANCEL ? Status.CANCELLED : Status.CONFIRMED,
                title == null ? words.title() : words.title() + ": " + title,
                null,
                place == null ? head.sender() : place,
                head.site());
    }
}
