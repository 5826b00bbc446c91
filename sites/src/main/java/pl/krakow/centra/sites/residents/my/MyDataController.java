package pl.krakow.centra.sites.residents.my;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import lombok.RequiredArgsConstructor;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
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
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Caller;
import pl.krakow.centra.sites.gateway.Done;
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

    private List<Part> parts(Caller caller) {
        return together.each(PARTS, part -> new Part(part, api.prospect(caller, part)));
    }

    @GetMapping("/my/data")
    String data(Site.Residents site, HttpServletResponse response, Model model) {
        var parts = parts(people.caller());
        model.addAttribute("parts", parts);
        model.addAttribute("ready", parts.stream().allMatch(Part::isReady));
        MyPages.keepToOneself(response);
        return "residents/my/data";
    }

    @GetMapping("/my/data/{part}.json")
    ResponseEntity<String> export(Site.Residents site, @PathVariable String part) {
        if (!PARTS.contains(part)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        if (api.export(people.caller(), part) instanceof Answer.Given<String>(var file)) {
            return ResponseEntity.ok()
                    .contentType(MediaType.APPLICATION_JSON)
                    .header(
                            HttpHeaders.CONTENT_DISPOSITION,
                            ContentDisposition.attachment()
                                    .filename("centra-" + part + ".json")
                                    .build()
                                    .toString())
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .body(file);
        }
        throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE);
    }

    @PostMapping("/my/data/erase")
    String erase(
            Site.Residents site,
            @RequestParam(defaultValue = "") String sure,
            RedirectAttributes flash,
            HttpServletRequest request) {
        if (!sure.equals("yes")) {
            flash.addFlashAttribute("notSure", true);
            return "redirect:/my/data";
        }
        var caller = people.caller();
        if (!parts(caller).stream().allMatch(Part::isReady)) {
            flash.addFlashAttribute("refused", "down");
            return "redirect:/my/data";
        }
        var erased = together.each(PARTS, part -> api.erase(caller, part));
        if (erased.stream().allMatch(answer -> answer instanceof Answer.Given<Done>)) {
            flash.addFlashAttribute("done", "erased");
        } else {
            flash.addFlashAttribute("refused", "down");
        }
        return "redirect:/my/data";
    }
}
