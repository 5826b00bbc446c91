package pl.krakow.centra.sites.staff.programme;

import java.util.List;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import pl.krakow.centra.sites.api.programme.EventSeriesApi;
import pl.krakow.centra.sites.api.programme.ProgrammeApi;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Revision;
import pl.krakow.centra.sites.staff.AtWork;
import pl.krakow.centra.sites.staff.StaffPages;
import pl.krakow.centra.sites.staff.Told;

/** The centre's programme as a list, and each event with who signed up for it. */
@Controller
@RequiredArgsConstructor
class ProgrammeController {

    static final String DOWN = "down.events";
    /** Where registrations can stand, in the order in which they need somebody. */
    private static final List<String> STATES =
            List.of("APPLIED", "CONFIRMED", "OFFERED", "WAITING", "UNCONFIRMED", "CANCELLED", "DECLINED", "EXPIRED");

    private final ProgrammeDesk desk;
    private final ProgrammeApi programme;
    private final EventSeriesApi series;
    private final StaffPages pages;
    private final Told told;

    @GetMapping("/programme")
    String list(AtWork work, @RequestParam MultiValueMap<String, String> fields, Model model) {
        var filter = ProgrammeFilter.read(fields);
        model.addAttribute("filter", filter);
        model.addAttribute("kinds", ProgrammeFilter.KINDS);
        model.addAttribute("shows", ProgrammeFilter.SHOWS);
        model.addAttribute("list", desk.listing(work, filter));
        if (!filter.series().isEmpty()) {
            model.addAttribute("series", series.series(work.caller(), work.id(), filter.series()));
        }
        return "staff/programme/list";
    }

    @GetMapping("/programme/{id}")
    String event(
            AtWork work,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        var known = STATES.contains(state) ? state : "";
        model.addAttribute("q", q.strip());
        model.addAttribute("state", known);
        model.addAttribute("states", STATES);
        model.addAttribute("after", after);
        return pages.show(desk.file(work, id, q, known, after), "file", "staff/programme/event", DOWN, model);
    }

    /** Everybody who has a seat, on paper. */
    @GetMapping("/programme/{id}/print")
    String print(AtWork work, @PathVariable String id, Model model) {
        work.demand(work.isAtTheDoor());
        model.addAttribute("rooms", desk.rooms(work));
        model.addAttribute("people", desk.seated(work, id));
        return pages.show(desk.event(work, id), "event", "staff/programme/print", DOWN, model);
    }

    @PostMapping("/programme/{id}/ask-for-room")
    String askForRoom(AtWork work, @PathVariable String id, @RequestParam long revision, RedirectAttributes flash) {
        Answer<?> answer = programme.askForRoom(work.caller(), work.id(), id, new Revision(revision));
        told.tell(answer, "prog-room-asked", null, flash);
        return "redirect:/programme/" + id;
    }
}
