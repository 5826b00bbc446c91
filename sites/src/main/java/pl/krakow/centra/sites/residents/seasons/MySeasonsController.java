package pl.krakow.centra.sites.residents.seasons;

import java.time.DayOfWeek;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.servlet.http.HttpServletResponse;

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

import pl.krakow.centra.kit.centre.Centre;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.sites.api.my.MyBeneficiariesApi;
import pl.krakow.centra.sites.api.my.MyBeneficiary;
import pl.krakow.centra.sites.api.rooms.Room;
import pl.krakow.centra.sites.api.rooms.RoomsApi;
import pl.krakow.centra.sites.api.rooms.RulesApi;
import pl.krakow.centra.sites.api.seasons.Season;
import pl.krakow.centra.sites.api.seasons.SeasonsApi;
import pl.krakow.centra.sites.api.seasons.Wish;
import pl.krakow.centra.sites.api.seasons.WishesApi;
import pl.krakow.centra.sites.forms.FormKey;
import pl.krakow.centra.sites.forms.Problems;
import pl.krakow.centra.sites.frame.Found;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Caller;
import pl.krakow.centra.sites.gateway.Once;
import pl.krakow.centra.sites.gateway.Page;
import pl.krakow.centra.sites.gateway.Revision;
import pl.krakow.centra.sites.gateway.Together;
import pl.krakow.centra.sites.residents.my.MyPages;
import pl.krakow.centra.sites.signin.People;
import pl.krakow.centra.sites.site.Site;
import pl.krakow.centra.sites.words.Words;

/** Asking for regular hours of a season, changing one's mind while wishes are taken, and reading what came of it. */
@Controller
@RequiredArgsConstructor
class MySeasonsController {

    private static final String LIST = "redirect:/my/seasons";
    private static final int MOST_CENTRES = 20;
    private static final int SEASONS = 3;
    private static final int WISHES = 50;
    private static final int BENEFICIARIES = 50;

    private final SeasonsApi seasons;
    private final WishesApi wishes;
    private final MyBeneficiariesApi beneficiaries;
    private final RoomsApi rooms;
    private final RulesApi rules;
    private final CentreCatalogue catalogue;
    private final Together together;
    private final People people;
    private final Words words;

    /** A season of a centre with one's own wishes for it. */
    record Round(Season season, Answer<Page<Wish>> wishes) {

        public boolean isShown() {
            return season.takesWishes()
                    || !wishes.orElse(new Page<>(List.of(), null)).items().isEmpty();
        }
    }

    @GetMapping("/my/seasons")
    String all(Site.Residents site, HttpServletResponse response, Model model) {
        MyPages.keepToOneself(response);
        var caller = people.caller();
        var centres = catalogue.all().stream().limit(MOST_CENTRES).toList();
        var asked = together.each(centres, centre -> seasons.seasons(caller, centre.id(), SEASONS, null));
        var known = asked.stream()
                .map(Answer::orNull)
                .filter(Objects::nonNull)
                .flatMap(page -> page.items().stream())
                .toList();
        model.addAttribute("down", asked.stream().anyMatch(answer -> !answer.isGiven()));
        model.addAttribute(
                "rounds",
                together
                        .each(
                                known,
                                season -> new Round(
                                        season,
                                        wishes.wishes(
                                                caller, new CentreId(season.centre()), season.id(), WISHES, null)))
                        .stream()
                        .filter(Round::isShown)
                        .toList());
        return "residents/seasons/list";
    }

    @GetMapping("/my/seasons/{centre}/{season}/new")
    String wishing(
            Site.Residents site,
            @PathVariable String centre,
            @PathVariable String season,
            HttpServletResponse response,
            Model model) {
        return form(known(centre), season, null, null, WishForm.fresh(), Problems.NONE, response, model);
    }

    @PostMapping("/my/seasons/{centre}/{season}/new")
    String make(
            Site.Residents site,
            @PathVariable String centre,
            @PathVariable String season,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(defaultValue = "") String once,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        var place = known(centre);
        var entered = WishForm.read(fields);
        var problems = entered.problems();
        FormKey.keep(once, model);
        if (problems.isEmpty()) {
            var answer = wishes.make(people.caller(), place.id(), season, new Once(once), entered.wanted(null));
            if (answer.isGiven()) {
                MyPages.told(answer, "wish", flash);
                return LIST;
            }
            say(answer, entered, problems, model);
            FormKey.keep(once, answer, model);
        }
        return form(place, season, null, null, entered, problems, response, model);
    }

    /** What became of a wish; while wishes are taken, also the way to change it. */
    @GetMapping("/my/seasons/{centre}/{season}/wishes/{wish}")
    String wish(
            Site.Residents site,
            @PathVariable String centre,
            @PathVariable String season,
            @PathVariable String wish,
            HttpServletResponse response,
            Model model) {
        MyPages.keepToOneself(response);
        var place = known(centre);
        var caller = people.caller();
        var round = together.begin(() -> seasons.season(caller, place.id(), season));
        var lent = together.begin(() -> rooms(caller, place));
        var answer = wishes.wish(caller, place.id(), season, wish);
        model.addAttribute("season", round.join().orNull());
        model.addAttribute("rooms", lent.join());
        model.addAttribute("slug", place.id().value());
        if (answer instanceof Answer.Refused<Wish>) {
            throw Found.none();
        }
        model.addAttribute("wish", answer.orNull());
        return "residents/seasons/wish";
    }

    @GetMapping("/my/seasons/{centre}/{season}/wishes/{wish}/change")
    String changing(
            Site.Residents site,
            @PathVariable String centre,
            @PathVariable String season,
            @PathVariable String wish,
            HttpServletResponse response,
            Model model) {
        var place = known(centre);
        var there = wishes.wish(people.caller(), place.id(), season, wish).orNull();
        return there == null
                ? LIST
                : form(place, season, wish, there, WishForm.of(there), Problems.NONE, response, model);
    }

    @PostMapping("/my/seasons/{centre}/{season}/wishes/{wish}/change")
    String change(
            Site.Residents site,
            @PathVariable String centre,
            @PathVariable String season,
            @PathVariable String wish,
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        var place = known(centre);
        var entered = WishForm.read(fields);
        var there = wishes.wish(people.caller(), place.id(), season, wish).orNull();
        var problems = entered.problems();
        if (there == null) {
            model.addAttribute("notSent", true);
        } else if (problems.isEmpty()) {
            var answer = wishes.change(
                    people.caller(), place.id(), season, wish, new Revision(entered.revision()), entered.wanted(there));
            if (answer.isGiven()) {
                MyPages.told(answer, "wish", flash);
                return LIST + "/" + centre + "/" + season + "/wishes/" + wish;
            }
            if (answer instanceof Answer.Refused<Wish>(var refusal) && refusal.isStale()) {
                entered.beside(WishForm.of(there), words).show(model);
                entered = entered.at(there.revision());
            } else {
                say(answer, entered, problems, model);
            }
        }
        return form(place, season, wish, there, entered, problems, response, model);
    }

    @PostMapping("/my/seasons/{centre}/{season}/wishes/{wish}/withdraw")
    String withdraw(
            Site.Residents site,
            @PathVariable String centre,
            @PathVariable String season,
            @PathVariable String wish,
            @RequestParam long revision,
            RedirectAttributes flash) {
        var answer = wishes.withdraw(people.caller(), known(centre).id(), season, wish, new Revision(revision));
        MyPages.told(answer, "wish-withdrawn", flash);
        return answer.isGiven() ? LIST : LIST + "/" + centre + "/" + season + "/wishes/" + wish;
    }

    private static void say(Answer<Wish> answer, WishForm entered, Problems problems, Model model) {
        switch (answer) {
            case Answer.Refused<Wish>(var refusal) -> {
                for (var field : refusal.fields()) {
                    var name = entered.field(field.pointer());
                    if (!name.isEmpty()) {
                        problems.say(name, field.message());
                    }
                }
                if (problems.isEmpty()) {
                    model.addAttribute("refusal", refusal);
                }
            }
            case Answer.Down<Wish> _ -> model.addAttribute("notSent", true);
            case Answer.Given<Wish> _ -> {}
        }
    }

    /**
     * @param id of the wish that is changed, which may not be there to be read now; null for a new one
     * @param there as it is now
     */
    private String form(
            Centre place,
            String season,
            @Nullable String id,
            @Nullable Wish there,
            WishForm entered,
            Problems problems,
            HttpServletResponse response,
            Model model) {
        MyPages.keepToOneself(response);
        var caller = people.caller();
        var round = together.begin(() -> seasons.season(caller, place.id(), season));
        var mine = together.begin(() -> beneficiaries.mine(caller, BENEFICIARIES));
        var lent = together.begin(() -> rooms(caller, place));
        var regulations = rules.regulations(caller, place.id(), null);
        var known = Found.of(round.join());
        model.addAttribute("season", known.orNull());
        var my = mine.join();
        model.addAttribute("mineUnseen", !my.isGiven());
        model.addAttribute(
                "mine",
                my.map(Page::items).orElse(List.<MyBeneficiary>of()).stream()
                        .filter(one -> !one.erased())
                        .toList());
        model.addAttribute("rooms", lent.join());
        model.addAttribute("regulations", regulations.orNull());
        model.addAttribute("form", entered);
        model.addAttribute("wish", there);
        model.addAttribute("wishId", id);
        model.addAttribute("faults", problems);
        model.addAttribute("slug", place.id().value());
        model.addAttribute("id", season);
        model.addAttribute("days", List.of(DayOfWeek.values()));
        model.addAttribute("lengths", WishForm.LENGTHS);
        model.addAttribute("shares", WishForm.SHARES);
        return "residents/seasons/form";
    }

    private Map<String, Room> rooms(Caller caller, Centre place) {
        Map<String, Room> known = new LinkedHashMap<>();
        rooms.rooms(caller, place.id()).map(Page::items).orElse(List.of()).forEach(room -> known.put(room.id(), room));
        return known;
    }

    private Centre known(String slug) {
        return catalogue.byId(slug).orElseThrow(Found::none);
    }
}
