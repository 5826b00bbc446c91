package pl.krakow.centra.sites.staff.seasons;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;

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

import pl.krakow.centra.sites.api.seasons.Season;
import pl.krakow.centra.sites.api.seasons.SeasonsApi;
import pl.krakow.centra.sites.api.seasons.SeasonsApi.Decided;
import pl.krakow.centra.sites.api.seasons.SeasonsApi.Decision;
import pl.krakow.centra.sites.api.seasons.SeasonsApi.WantedSlot;
import pl.krakow.centra.sites.api.seasons.Wish;
import pl.krakow.centra.sites.api.seasons.WishesApi;
import pl.krakow.centra.sites.forms.Fields;
import pl.krakow.centra.sites.forms.Problems;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Revision;
import pl.krakow.centra.sites.gateway.Together;
import pl.krakow.centra.sites.staff.AtWork;
import pl.krakow.centra.sites.staff.StaffPages;
import pl.krakow.centra.sites.staff.Told;

/** One wish of a season: what it gets and why not more, and what the coordinator decides about it, tried before it is kept. */
@Controller
@RequiredArgsConstructor
class SeasonWishController {

    private final SeasonsApi seasons;
    private final WishesApi wishes;
    private final SeasonDesk desk;
    private final Together together;
    private final StaffPages pages;
    private final Told told;

    /** A decision as it was typed. */
    record Deciding(
            long revision, String decision, String room, String weekday, String start, String end, String reason) {

        static Deciding fresh(@Nullable Season season, Wish wish) {
            var result = wish.result();
            var slot = result == null || result.slots().isEmpty()
                    ? null
                    : result.slots().getFirst();
            var time = DateTimeFormatter.ofPattern("HH:mm");
            return new Deciding(
                    season == null ? 0 : season.revision(),
                    "PIN",
                    slot == null ? "" : slot.roomId(),
                    slot == null ? "MONDAY" : slot.weekday().name(),
                    slot == null ? "" : time.format(slot.start()),
                    slot == null ? "" : time.format(slot.end()),
                    "");
        }

        static Deciding read(MultiValueMap<String, String> fields) {
            var revision = Fields.text(fields, "revision");
            return new Deciding(
                    revision.matches("\\d{1,9}") ? Long.parseLong(revision) : 0,
                    Fields.text(fields, "decision"),
                    Fields.text(fields, "room"),
                    Fields.text(fields, "weekday"),
                    Fields.text(fields, "start"),
                    Fields.text(fields, "end"),
                    Fields.text(fields, "reason"));
        }

        Problems problems() {
            var problems = new Problems();
            if (decision.equals("PIN")) {
                problems.check("room", !room.isEmpty(), "seasons.room.mistake");
                problems.check("start", isTime(start), "seasons.time.mistake");
                problems.check("end", isTime(end), "seasons.time.mistake");
                problems.check(
                        "end", !isTime(start) || !isTime(end) || start.compareTo(end) < 0, "seasons.end.mistake");
            }
            return problems;
        }

        Decision decided() {
            var slots = decision.equals("PIN")
                    ? List.of(new WantedSlot(
                            room,
                            DayOfWeek.valueOf(weekday),
                            LocalTime.parse(start),
                            Duration.between(LocalTime.parse(start), LocalTime.parse(end))))
                    : List.<WantedSlot>of();
            return new Decision(decision, slots, reason.isEmpty() ? null : reason);
        }

        private static boolean isTime(String text) {
            return text.matches("([01]\\d|2[0-3]):[0-5]\\d");
        }
    }

    @GetMapping("/seasons/{id}/wishes/{wish}")
    String wish(AtWork work, @PathVariable String id, @PathVariable String wish, Model model) {
        var season = together.begin(() -> seasons.season(work.caller(), work.id(), id));
        var answer = wishes.wish(work.caller(), work.id(), id, wish);
        var round = season.join().orNull();
        if (answer instanceof Answer.Given<Wish>(var known)) {
            model.addAttribute("deciding", Deciding.fresh(round, known));
        }
        return show(work, answer, round, Problems.NONE, model);
    }

    /** What the decision does, and once that was seen the decision itself. */
    @PostMapping("/seasons/{id}/wishes/{wish}")
    String decide(
            AtWork work,
            @PathVariable String id,
            @PathVariable String wish,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(defaultValue = "preview") String act,
            RedirectAttributes flash,
            Model model) {
        work.demand(work.isCoordinator());
        var deciding = Deciding.read(fields);
        var problems = deciding.problems();
        if (problems.isEmpty()) {
            var preview = !act.equals("save");
            var answer = seasons.decide(
                    work.caller(), work.id(), id, wish, preview, new Revision(deciding.revision()), deciding.decided());
            if (!preview && answer.isGiven()) {
                told.done(flash, "season-decided", null);
                return "redirect:/seasons/" + id + "/wishes/" + wish;
            }
            if (answer instanceof Answer.Given<Decided>(var decided)) {
                model.addAttribute("decided", decided);
                model.addAttribute("touched", desk.of(work, id, decided.changes()));
            }
            problems = Problems.of(answer, SeasonForm::field);
            if (problems.isStale()) {
                problems = Problems.NONE;
                model.addAttribute("stale", true);
            }
        }
        var season = together.begin(() -> seasons.season(work.caller(), work.id(), id));
        var there = wishes.wish(work.caller(), work.id(), id, wish);
        var round = season.join().orNull();
        // What the page shows beside a decision overtaken by another is what the next try is compared with.
        model.addAttribute(
                "deciding",
                model.containsAttribute("stale") && round != null
                        ? new Deciding(
                                round.revision(),
                                deciding.decision(),
                                deciding.room(),
                                deciding.weekday(),
                                deciding.start(),
                                deciding.end(),
                                deciding.reason())
                        : deciding);
        return show(work, there, round, problems, model);
    }

    private String show(AtWork work, Answer<Wish> answer, @Nullable Season round, Problems problems, Model model) {
        model.addAttribute("season", round);
        model.addAttribute("problems", problems);
        model.addAttribute("rooms", desk.rooms(work));
        model.addAttribute("days", List.of(DayOfWeek.values()));
        var wish = answer.orNull();
        model.addAttribute(
                "who",
                wish == null ? null : desk.known(work, List.of(wish)).getFirst().who());
        model.addAttribute("takers", wish == null ? Map.of() : takers(work, wish));
        return pages.show(answer, "wish", "staff/season-wish", model);
    }

    private Map<String, SeasonDesk.Known> takers(AtWork work, Wish wish) {
        var result = wish.result();
        if (result == null) {
            return Map.of();
        }
        var others = result.refusals().stream()
                .flatMap(refusal -> refusal.reasons().stream())
                .flatMap(reason -> reason.takenBy().stream())
                .distinct()
                .map(id -> new SeasonsApi.Difference(id, "", null, null))
                .toList();
        return desk.of(work, wish.seasonId(), others);
    }
}
