package pl.krakow.centra.sites.staff.reception;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import pl.krakow.centra.kit.id.Ids;
import pl.krakow.centra.sites.api.door.DoorApi;
import pl.krakow.centra.sites.staff.AtWork;
import pl.krakow.centra.sites.staff.StaffPages;
import pl.krakow.centra.sites.staff.Told;
import pl.krakow.centra.sites.words.Words;

/**
 * The tablet at the door. Each press is a form with a key of its own; a script that keeps presses until they are saved sends
 * the same form with {@code X-Tap} and is answered in a line instead of a page.
 */
@Controller
@RequiredArgsConstructor
class ReceptionController {

    private static final String HERE = "/reception";
    private static final int LONGEST = 80;

    private final ReceptionDesk desk;
    private final LetIn letIn;
    private final GuestNotes guests;
    private final Words words;
    private final Ids ids;

    /**
     * What a script is told.
     *
     * @param state {@code done}, {@code refused}, or {@code later} for what is to be sent again
     * @param countFrom when the people of it can be counted
     */
    record Line(String state, String text, @Nullable Long countFrom) {}

    @GetMapping(HERE)
    String reception(
            AtWork work,
            @RequestParam(required = false) @Nullable String visit,
            @RequestParam(required = false) @Nullable String event,
            @RequestParam(required = false) @Nullable String session,
            @RequestParam(defaultValue = "") String q,
            Model model) {
        work.demand(work.isAtTheDoor());
        var text = q.strip();
        model.addAttribute(
                "view",
                desk.arrivals(
                        work,
                        new ReceptionDesk.Wish(
                                visit, event, session, text.length() > LONGEST ? text.substring(0, LONGEST) : text)));
        return "staff/reception/page";
    }

    @PostMapping(HERE + "/visits/{id}/arrive")
    Object arrive(
            AtWork work,
            @PathVariable String id,
            @RequestParam long revision,
            @RequestParam Map<String, String> fields,
            @RequestHeader(name = "X-Tap", required = false) @Nullable String tap,
            RedirectAttributes flash) {
        work.demand(work.isAtTheDoor());
        var noted = Counts.read(fields)
                .map(counts -> letIn.arrive(new LetIn.Tap(work, id, revision, key(fields)), counts))
                .orElseGet(() -> new Noted.Refused(words.text("door.refused.number")));
        return told(noted, tap, HERE + "?visit=" + id, flash);
    }

    @PostMapping(HERE + "/visits/{id}/no-show")
    Object nobodyCame(
            AtWork work,
            @PathVariable String id,
            @RequestParam long revision,
            @RequestParam Map<String, String> fields,
            @RequestHeader(name = "X-Tap", required = false) @Nullable String tap,
            RedirectAttributes flash) {
        work.demand(work.isAtTheDoor());
        var noted = letIn.nobodyCame(new LetIn.Tap(work, id, revision, key(fields)));
        return told(noted, tap, HERE + "?visit=" + id, flash);
    }

    /** Somebody on the list of an event; nobody of them takes an earlier note back. */
    @PostMapping(HERE + "/events/{id}/note")
    Object note(
            AtWork work,
            @PathVariable String id,
            @RequestParam String registration,
            @RequestParam String session,
            @RequestParam Map<String, String> fields,
            @RequestHeader(name = "X-Tap", required = false) @Nullable String tap,
            RedirectAttributes flash) {
        work.demand(work.isAtTheDoor());
        var people = people(fields.get("people"));
        var noted = people != null && people < 0
                ? new Noted.Refused(words.text("door.refused.number"))
                : guests.note(
                        work, id, new DoorApi.Scan(key(fields), null, registration, session, people, at(work, fields)));
        return told(noted, tap, Told.back(fields.get("from"), HERE + "?event=" + id), flash);
    }

    @PostMapping(HERE + "/events/{id}/walk-ins")
    Object walkIn(
            AtWork work,
            @PathVariable String id,
            @RequestParam String session,
            @RequestParam String audience,
            @RequestParam Map<String, String> fields,
            @RequestHeader(name = "X-Tap", required = false) @Nullable String tap,
            RedirectAttributes flash) {
        work.demand(work.isAtTheDoor());
        var people = people(fields.getOrDefault("people", "1"));
        var noted = people == null || people < 0
                ? new Noted.Refused(words.text("door.refused.number"))
                : guests.walkIn(work, id, new DoorApi.WalkIn(key(fields), session, audience, people, at(work, fields)));
        return told(noted, tap, HERE + "?event=" + id, flash);
    }

    @PostMapping(HERE + "/scan")
    Object scan(
            AtWork work,
            @RequestParam String code,
            @RequestParam Map<String, String> fields,
            @RequestHeader(name = "X-Tap", required = false) @Nullable String tap,
            RedirectAttributes flash) {
        work.demand(work.isAtTheDoor());
        return told(guests.scan(work, GuestNotes.code(code), key(fields), at(work, fields)), tap, HERE, flash);
    }

    /** Without the script, a tap nobody answered is sent again with its key from the page that says so. */
    private Object told(Noted noted, @Nullable String tap, String back, RedirectAttributes flash) {
        var line = switch (noted) {
            case Noted.Done(var text, var countFrom) -> new Line("done", text, countFrom);
            case Noted.Refused(var text) -> new Line("refused", text, null);
            case Noted.Later _ -> new Line("later", words.text("door.later"), null);
        };
        if (tap != null) {
            return ResponseEntity.status(noted instanceof Noted.Later ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.OK)
                    .body(line);
        }
        if (noted instanceof Noted.Later) {
            return new ModelAndView(StaffPages.DOWN, "downWhat", "door.later");
        }
        flash.addFlashAttribute("line", line.state());
        flash.addFlashAttribute("lineText", line.text());
        return "redirect:" + back;
    }

    /** What is no key of a tap, is none that could be sent again. */
    private String key(Map<String, String> fields) {
        try {
            return UUID.fromString(fields.getOrDefault("tap", "")).toString();
        } catch (IllegalArgumentException e) {
            return ids.next().toString();
        }
    }

    private static OffsetDateTime at(AtWork work, Map<String, String> fields) {
        try {
            return OffsetDateTime.parse(fields.getOrDefault("at", ""));
        } catch (DateTimeException e) {
            return work.now().toOffsetDateTime();
        }
    }

    /** Nothing for all of them, less than none for what isn't a number. */
    private static @Nullable Integer people(@Nullable String text) {
        return text == null || text.isBlank()
                ? null
                : text.strip().matches("\\d{1,5}") ? Integer.valueOf(text.strip()) : Integer.valueOf(-1);
    }
}
