package pl.krakow.centra.sites.staff.volunteering;

import java.util.List;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import pl.krakow.centra.sites.api.volunteering.Round;
import pl.krakow.centra.sites.api.volunteering.RoundsApi;
import pl.krakow.centra.sites.forms.Fields;
import pl.krakow.centra.sites.forms.FormKey;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Once;
import pl.krakow.centra.sites.gateway.Revision;
import pl.krakow.centra.sites.gateway.Tagged;
import pl.krakow.centra.sites.gateway.Together;
import pl.krakow.centra.sites.staff.AtWork;
import pl.krakow.centra.sites.staff.StaffPages;
import pl.krakow.centra.sites.staff.Told;

/** Matching rounds of a centre: asked for, looked at, pinned and forbidden, offered line by line. */
@Controller
@RequiredArgsConstructor
class RoundsController {

    private static final String LIST = "redirect:/volunteering-desk/rounds";
    private static final int LATEST = 20;
    private static final int USUAL_DAYS = 30;
    private static final int MOST_EACH = 10;

    private final RoundsApi rounds;
    private final Together together;
    private final Told told;
    private final StaffPages pages;

    @GetMapping("/volunteering-desk/rounds")
    String list(AtWork work, Model model) {
        work.demand(work.isCoordinator());
        model.addAttribute("list", rounds.at(work.caller(), work.id().value(), LATEST));
        if (!model.containsAttribute("from")) {
            model.addAttribute("from", work.today().plusDays(1));
            model.addAttribute("until", work.today().plusDays(USUAL_DAYS));
        }
        return "staff/volunteering/rounds";
    }

    @PostMapping("/volunteering-desk/rounds")
    String ask(
            AtWork work,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "1") String each,
            @RequestParam String once,
            RedirectAttributes flash,
            Model model) {
        work.demand(work.isCoordinator());
        var first = Fields.date(from);
        var last = Fields.date(until);
        var most = each.matches("\\d{1,2}") ? Integer.parseInt(each) : 0;
        if (first == null || last == null || last.isBefore(first) || most < 1 || most > MOST_EACH) {
            flash.addFlashAttribute("roundMistake", true);
            FormKey.carry(once, flash);
            keep(from, until, each, flash);
            return LIST;
        }
        var answer = rounds.ask(
                work.caller(),
                new Once(once),
                new RoundsApi.Wish(List.of(work.id().value()), first, last, most));
        if (answer.isDown()) {
            return StaffPages.down("vold.down", model);
        }
        told.tell(answer, "vold-round", null, flash);
        if (answer instanceof Answer.Given<Round>(var round)) {
            return LIST + "/" + round.id();
        }
        FormKey.carry(once, answer, flash);
        keep(from, until, each, flash);
        return LIST;
    }

    /** What was typed, for the form that is shown again. */
    private static void keep(String from, String until, String each, RedirectAttributes flash) {
        flash.addFlashAttribute("from", from);
        flash.addFlashAttribute("until", until);
        flash.addFlashAttribute("each", each);
    }

    @GetMapping("/volunteering-desk/rounds/{id}")
    String one(
            AtWork work, @PathVariable String id, @RequestParam(required = false) @Nullable String after, Model model) {
        work.demand(work.isCoordinator());
        var caller = work.caller();
        var lines = together.begin(() -> rounds.lines(caller, id, VolunteeringDesk.PAGE, after));
        var leftOut = together.begin(() -> rounds.leftOut(caller, id, VolunteeringDesk.PAGE));
        var found = rounds.one(caller, id);
        model.addAttribute("lines", lines.join());
        model.addAttribute("leftOut", leftOut.join());
        model.addAttribute(
                "revision",
                found instanceof Answer.Given<Tagged<Round>>(var tagged)
                        ? tagged.revision().number()
                        : 0);
        return pages.show(found.map(Tagged::value), "round", "staff/volunteering/round", model);
    }

    @PostMapping("/volunteering-desk/rounds/{id}/again")
    String again(AtWork work, @PathVariable String id, @RequestParam long revision, RedirectAttributes flash) {
        work.demand(work.isCoordinator());
        told.tell(rounds.runAgain(work.caller(), id, new Revision(revision)), "vold-round", null, flash);
        return LIST + "/" + id;
    }

    @PostMapping("/volunteering-desk/rounds/{id}/rule")
    String rule(
            AtWork work,
            @PathVariable String id,
            @RequestParam long revision,
            @RequestParam String volunteer,
            @RequestParam String opportunity,
            @RequestParam String post,
            @RequestParam String ruling,
            RedirectAttributes flash) {
        work.demand(work.isCoordinator());
        var decided = ruling.equals("PINNED") || ruling.equals("FORBIDDEN") ? ruling : "OPEN";
        told.tell(
                rounds.rule(
                        work.caller(),
                        id,
                        new Revision(revision),
                        new Round.Ruling(volunteer, opportunity, post, decided)),
                "vold-ruled",
                null,
                flash);
        return LIST + "/" + id;
    }

    @PostMapping("/volunteering-desk/rounds/{id}/offer")
    String offer(
            AtWork work,
            @PathVariable String id,
            @RequestParam String volunteer,
            @RequestParam String opportunity,
            @RequestParam String post,
            RedirectAttributes flash) {
        work.demand(work.isCoordinator());
        told.tell(
                rounds.offer(work.caller(), id, new RoundsApi.Offer(volunteer, opportunity, post, null)),
                "vold-offered",
                null,
                flash);
        return LIST + "/" + id;
    }
}
