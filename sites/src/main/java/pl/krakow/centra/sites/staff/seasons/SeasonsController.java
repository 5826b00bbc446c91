package pl.krakow.centra.sites.staff.seasons;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import pl.krakow.centra.sites.api.seasons.Season;
import pl.krakow.centra.sites.api.seasons.SeasonsApi;
import pl.krakow.centra.sites.api.seasons.WishesApi;
import pl.krakow.centra.sites.forms.Fields;
import pl.krakow.centra.sites.forms.Problems;
import pl.krakow.centra.sites.forms.Sent;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Revision;
import pl.krakow.centra.sites.gateway.Together;
import pl.krakow.centra.sites.staff.AtWork;
import pl.krakow.centra.sites.staff.StaffPages;
import pl.krakow.centra.sites.staff.Told;

/** Seasons of a centre: planned, opened, shared out, compared, published. Everybody at work reads, the coordinator acts. */
@Controller
@RequiredArgsConstructor
class SeasonsController {

    private static final int LISTED = 30;

    private final SeasonsApi seasons;
    private final WishesApi wishes;
    private final SeasonDesk desk;
    private final Together together;
    private final StaffPages pages;
    private final Told told;

    @GetMapping("/seasons")
    String list(AtWork work, @RequestParam(required = false) @Nullable String cursor, Model model) {
        model.addAttribute("list", seasons.seasons(work.caller(), work.id(), LISTED, Fields.given(cursor)));
        return "staff/seasons";
    }

    @GetMapping("/seasons/new")
    String planning(AtWork work, Model model) {
        work.demand(work.isCoordinator());
        return form(work, SeasonForm.fresh(work.today()), null, Problems.NONE, model);
    }

    @PostMapping("/seasons/new")
    String plan(
            AtWork work,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(defaultValue = "") String once,
            RedirectAttributes flash,
            Model model) {
        work.demand(work.isCoordinator());
        var form = SeasonForm.read(fields);
        var sent = Sent.once(
                once,
                form.problems(),
                answer -> Problems.of(answer, SeasonForm::field),
                model,
                key -> seasons.draft(work.caller(), work.id(), key, form.draft(work.zone(), null)));
        var season = sent.given();
        if (season == null) {
            return form(work, form, null, sent.problems(), model);
        }
        told.done(flash, "season", season.name());
        return "redirect:/seasons/" + season.id();
    }

    @GetMapping("/seasons/{id}/edit")
    String editing(AtWork work, @PathVariable String id, Model model) {
        work.demand(work.isCoordinator());
        var answer = seasons.season(work.caller(), work.id(), id);
        if (answer instanceof Answer.Given<Season>(var season)) {
            return form(work, SeasonForm.of(season, work.zone()), season, Problems.NONE, model);
        }
        return pages.show(answer, "season", "staff/season-edit", model);
    }

    @PostMapping("/seasons/{id}/edit")
    String edit(
            AtWork work,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes flash,
            Model model) {
        work.demand(work.isCoordinator());
        var there = seasons.season(work.caller(), work.id(), id);
        if (!(there instanceof Answer.Given<Season>(var season))) {
            return pages.show(there, "season", "staff/season-edit", model);
        }
        var form = SeasonForm.read(fields);
        var sent = Sent.of(
                form.problems(),
                answer -> Problems.of(answer, SeasonForm::field),
                () -> seasons.change(
                        work.caller(), work.id(), id, new Revision(form.revision()), form.draft(work.zone(), season)));
        if (sent.given() == null) {
            return form(work, form, season, sent.problems(), model);
        }
        told.done(flash, "season", season.name());
        return "redirect:/seasons/" + id;
    }

    /** The season with its wishes; htmx asks for its progress alone. */
    @GetMapping("/seasons/{id}")
    String season(
            AtWork work,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String part,
            Model model) {
        if (part != null) {
            return pages.show(
                    seasons.season(work.caller(), work.id(), id), "season", "staff/season :: settling", model);
        }
        var rooms = together.begin(() -> desk.rooms(work));
        var some = together.begin(() -> wishes.wishes(work.caller(), work.id(), id, LISTED, Fields.given(cursor)));
        var answer = seasons.season(work.caller(), work.id(), id);
        var page = some.join();
        model.addAttribute("rooms", rooms.join());
        model.addAttribute("page", page);
        model.addAttribute(
                "wishes", page.map(known -> desk.known(work, known.items())).orNull());
        model.addAttribute("cursor", Fields.given(cursor));
        return pages.show(answer, "season", "staff/season", model);
    }

    /** The question before something that can't be taken back. */
    @GetMapping("/seasons/{id}/publish")
    String publishing(AtWork work, @PathVariable String id, Model model) {
        work.demand(work.isCoordinator());
        return pages.show(seasons.season(work.caller(), work.id(), id), "season", "staff/season-publish", model);
    }

    @PostMapping("/seasons/{id}/{step:open|close|allocate|publish}")
    String step(
            AtWork work,
            @PathVariable String id,
            @PathVariable String step,
            @RequestParam long revision,
            RedirectAttributes flash) {
        work.demand(work.isCoordinator());
        var answer = seasons.step(work.caller(), work.id(), id, step, new Revision(revision), new SeasonsApi.Nothing());
        told.tell(answer, "season-" + step, answer.map(Season::name).orNull(), flash);
        return "redirect:/seasons/" + id;
    }

    @GetMapping("/seasons/{id}/comparison")
    String comparison(
            AtWork work, @PathVariable String id, @RequestParam int before, @RequestParam int after, Model model) {
        var asked = together.begin(() -> seasons.compare(work.caller(), work.id(), id, before, after));
        var answer = seasons.season(work.caller(), work.id(), id);
        var comparison = asked.join();
        model.addAttribute("rooms", desk.rooms(work));
        model.addAttribute("comparison", comparison);
        model.addAttribute(
                "known", comparison.map(one -> desk.of(work, id, one.changes())).orNull());
        return pages.show(answer, "season", "staff/season-comparison", model);
    }

    private String form(AtWork work, SeasonForm form, @Nullable Season season, Problems problems, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("season", season);
        model.addAttribute("problems", problems);
        model.addAttribute("rooms", desk.rooms(work));
        return "staff/season-edit";
    }
}
