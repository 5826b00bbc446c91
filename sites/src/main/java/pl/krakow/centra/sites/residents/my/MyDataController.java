package pl.krakow.centra.sites.residents.my;

import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;

import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import pl.krakow.centra.sites.api.my.MyDataApi;
import pl.krakow.centra.sites.api.my.MyDataApi.Prospect;
import pl.krakow.centra.sites.files.Files;
import pl.krakow.centra.sites.frame.Found;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Caller;
import pl.krakow.centra.sites.gateway.Together;
import pl.krakow.centra.sites.signin.People;
import pl.krakow.centra.sites.site.Site;

/**
 * What is kept on somebody: to take along, and to have erased. Every part of the platform is asked whether it could erase
 * before any of them does; where one can't, nothing is erased and the page says what to settle first.
 */
@Controller
@RequiredArgsConstructor
class MyDataController {

    private static final List<String> PARTS = List.of("booking", "events", "volunteering");

    private final MyDataApi api;
    private final Together together;
    private final People people;

    /** A part of the platform and what it says. */
    record Part(String name, Answer<Prospect> prospect) {

        public int obstacles() {
            return prospect instanceof Answer.Given<Prospect>(var known)
                    ? known.obstacles().size()
                    : 0;
        }

        public int kept() {
            return prospect instanceof Answer.Given<Prospect>(var known)
                    ? known.kept().size()
                    : 0;
        }

        public boolean isReady() {
            return prospect.isGiven() && obstacles() == 0;
        }
    }

    private List<Part> parts(Caller caller, List<String> names) {
        return together.each(names, part -> new Part(part, api.prospect(caller, part)));
    }

    @GetMapping("/my/data")
    String data(Site.Residents site, HttpServletResponse response, Model model) {
        var parts = parts(people.caller(), PARTS);
        model.addAttribute("parts", parts);
        model.addAttribute("ready", parts.stream().allMatch(Part::isReady));
        MyPages.keepToOneself(response);
        return "residents/my/data";
    }

    @GetMapping("/my/data/{part}.json")
    ResponseEntity<String> export(Site.Residents site, @PathVariable String part) {
        if (!PARTS.contains(part)) {
            throw Found.none();
        }
        if (api.export(people.caller(), part) instanceof Answer.Given<String>(var file)) {
            return Files.saved(file, MediaType.APPLICATION_JSON, "centra-" + part + ".json");
        }
        throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE);
    }

    /**
     * Erases in every part, or in those that were left the last time. Nothing is begun unless all of them can; when one
     * fails on the way nevertheless, the next page says what is erased and what isn't, and goes on with that.
     *
     * @param left the parts to go on with; empty for all
     */
    @PostMapping("/my/data/erase")
    String erase(
            Site.Residents site,
            @RequestParam(defaultValue = "") String sure,
            @RequestParam(defaultValue = "") List<String> left,
            RedirectAttributes flash) {
        if (!sure.equals("yes")) {
            flash.addFlashAttribute("notSure", true);
            return "redirect:/my/data";
        }
        var caller = people.caller();
        var wanted = PARTS.stream()
                .filter(part -> left.isEmpty() || left.contains(part))
                .toList();
        var parts = parts(caller, wanted);
        if (!parts.stream().allMatch(Part::isReady)) {
            flash.addFlashAttribute(
                    "refused", parts.stream().anyMatch(part -> part.prospect().isDown()) ? "down" : "not-ready");
            goOn(left.isEmpty() ? List.of() : wanted, flash);
            return "redirect:/my/data";
        }
        var done = together.each(
                wanted, part -> Map.entry(part, api.erase(caller, part).isGiven()));
        var open = done.stream()
                .filter(part -> !part.getValue())
                .map(Map.Entry::getKey)
                .toList();
        if (open.isEmpty()) {
            flash.addFlashAttribute("done", "erased");
        } else if (open.size() == PARTS.size()) {
            flash.addFlashAttribute("refused", "down");
        } else {
            goOn(open, flash);
        }
        return "redirect:/my/data";
    }

    private static void goOn(List<String> open, RedirectAttributes flash) {
        if (!open.isEmpty()) {
            flash.addFlashAttribute("left", open);
            flash.addFlashAttribute(
                    "erased",
                    PARTS.stream().filter(part -> !open.contains(part)).toList());
        }
    }
}
