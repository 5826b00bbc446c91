package pl.krakow.centra.sites.staff.reception;

import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.sites.api.door.DoorApi;
import pl.krakow.centra.sites.api.door.DoorApi.Guest;
import pl.krakow.centra.sites.api.door.DoorApi.Results;
import pl.krakow.centra.sites.api.door.DoorApi.Scan;
import pl.krakow.centra.sites.api.door.Occasion;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.staff.AtWork;
import pl.krakow.centra.sites.words.Words;

/** Notes who came to an event: by name, by the code of a ticket, and who hadn't signed up. */
@Component
@RequiredArgsConstructor
class GuestNotes {

    private static final String UNKNOWN = "UNKNOWN";

    private final DoorApi door;
    private final ReceptionDesk desk;
    private final Words words;

    /** A ticket's code as it was read or typed: without what separates its groups; the letters O, I and L are digits. */
    static String code(String text) {
        return text.strip()
                .toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replaceAll("[IL]", "1");
    }

    Noted note(AtWork work, String event, Scan scan) {
        return noted(
                door.note(work.caller(), work.id(), event, new DoorApi.Scans(List.of(scan))),
                scan.people() != null && scan.people() == 0 ? "door.guest.taken_back" : "door.guest.present",
                "");
    }

    Noted walkIn(AtWork work, String event, DoorApi.WalkIn walkIn) {
        return noted(
                door.noteWalkIns(work.caller(), work.id(), event, new DoorApi.WalkIns(List.of(walkIn))),
                walkIn.people() == 0 ? "door.walk-in.taken_back" : "door.walk-in.done",
                words.named("door.audience", walkIn.audience()));
    }

    /** A ticket doesn't say of which event it is: today's are tried, the nearest first. */
    Noted scan(AtWork work, String code, String id, OffsetDateTime at) {
        if (!(desk.occasions(work) instanceof Answer.Given<List<Occasion>>(var today))) {
            return new Noted.Later();
        }
        var now = work.now().toOffsetDateTime();
        var byNearness = today.stream()
                .sorted(Comparator.comparing(
                        occasion -> ReceptionDesk.session(occasion, work).from(now)))
                .toList();
        for (var occasion : byNearness) {
            var session = ReceptionDesk.session(occasion, work).id();
            var answer = door.note(
                    work.caller(),
                    work.id(),
                    occasion.id(),
                    new DoorApi.Scans(List.of(new Scan(id, code, null, session, null, at))));
            if (!(answer instanceof Answer.Given<Results>(var results))
                    || !results.only().equals(UNKNOWN)) {
                return noted(answer, "door.guest.present", guest(work, occasion, code));
            }
        }
        return new Noted.Refused(words.text("door.guest.unknown-ticket", code));
    }

    /** Whose ticket it is, to greet them; the note stands without it. */
    private String guest(AtWork work, Occasion occasion, String code) {
        return door.expected(work.caller(), work.id(), occasion.id())
                .map(expected -> expected.guests().stream()
                        .filter(guest -> guest.ticket().equals(code))
                        .findFirst()
                        .map(guest -> name(guest, occasion))
                        .orElse(occasion.title()))
                .orElse(occasion.title());
    }

    private String name(Guest guest, Occasion occasion) {
        return guest.name()
                + (guest.people() > 1 ? ", " + words.count("people", guest.people()) : "")
                + " – "
                + occasion.title();
    }

    private Noted noted(Answer<Results> answer, String done, String whose) {
        return switch (answer) {
            case Answer.Given<Results>(var results) ->
                switch (results.only()) {
                    case "PRESENT", "TAKEN_BACK" ->
                        new Noted.Done(words.text(done, whose).strip());
                    case "KNOWN" ->
                        new Noted.Done(words.text("door.guest.known", whose).strip());
                    default -> new Noted.Refused(words.named("door.guest", results.only()));
                };
            case Answer.Refused<Results>(var refusal) -> {
                var sentence = refusal.sentence();
                yield new Noted.Refused(sentence == null ? words.text("door.refused.other") : sentence);
            }
            case Answer.Down<Results> _ -> new Noted.Later();
        };
    }
}
