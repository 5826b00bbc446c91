package pl.krakow.centra.sites.staff.programme;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import pl.krakow.centra.sites.api.programme.EventDraft;
import pl.krakow.centra.sites.api.programme.EventSeriesApi;
import pl.krakow.centra.sites.api.programme.EventSeriesApi.Series;
import pl.krakow.centra.sites.api.programme.EventSeriesApi.Step;
import pl.krakow.centra.sites.forms.FormKey;
import pl.krakow.centra.sites.forms.Problems;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Once;
import pl.krakow.centra.sites.gateway.Revision;
import pl.krakow.centra.sites.staff.AtWork;
import pl.krakow.centra.sites.staff.Told;

/** Events that repeat: seen date by date with the room's clashes, then drafted; published or called off together. */
@Controller
@RequiredArgsConstructor
class EventSeriesController {

    private final ProgrammeDesk desk;
    private final EventSeriesApi series;
    private final SeriesPreview previews;
    private final Told told;

    @GetMapping("/programme/series/new")
    String planning(AtWork work, Model model) {
        work.demand(work.isCoordinator());
        return page(work, EventForm.blank("", ""), Repetition.WEEKLY, Problems.NONE, model);
    }

    @PostMapping("/programme/series/new")
    String begin(
            AtWork work,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(defaultValue = "preview") String act,
            @RequestParam(defaultValue = "") String once,
            RedirectAttributes flash,
            Model model) {
        work.demand(work.isCoordinator());
        var form = EventForm.read(fields).tidy();
        var repetition = Repetition.read(fields);
        var problems = form.problems();
        repetition.check(form.sessions().getFirst().day(), problems);
        FormKey.keep(once, model);
        if (!problems.isEmpty()) {
            return page(work, form, repetition, problems, model);
        }
        var wanted = wanted(work, form, repetition);
        if (!act.equals("save")) {
            return preview(work, form, repetition, wanted, model);
        }
        var answer = series.begin(work.caller(), work.id(), new Once(once), wanted);
        if (answer instanceof Answer.Given<Series>(var begun)) {
            told.done(flash, "prog-series", begun.title());
            return "redirect:/programme?series=" + begun.id();
        }
        FormKey.keep(once, answer, model);
        return page(work, form, repetition, found(form, answer), model);
    }

    private String preview(
            AtWork work, EventForm form, Repetition repetition, EventSeriesApi.Wanted wanted, Model model) {
        var answer = series.preview(work.caller(), work.id(), wanted);
        if (answer instanceof Answer.Given<EventSeriesApi.Dates>(var dates)) {
            var place = wanted.event().place();
            model.addAttribute(
                    "preview",
                    previews.lines(
                            work,
                            dates.dates(),
                            place == null ? null : place.roomId(),
                            wanted.duration(),
                            wanted.event().capacity()));
        }
        return page(work, form, repetition, found(form, answer), model);
    }

    /** Drafts that are still to come; what was refused its room stays a draft. */
    @PostMapping("/programme/series/{id}/publish")
    String publish(AtWork work, @PathVariable String id, @RequestParam long revision, RedirectAttributes flash) {
        work.demand(work.isCoordinator());
        var answer = series.publish(work.caller(), work.id(), id, new Revision(revision), new Step("ALL", null, null));
        told.tell(answer, "prog-series-published", null, flash);
        return "redirect:/programme?series=" + id;
    }

    private static EventSeriesApi.Wanted wanted(AtWork work, EventForm form, Repetition repetition) {
        var draft = form.draft(work.zone(), null);
        var first = form.times(work.zone(), null).getFirst();
        var start = first.start().atZoneSameInstant(work.zone()).toLocalDateTime();
        return new EventSeriesApi.Wanted(
                start,
                Duration.between(first.start(), first.end()),
                repetition.rule(start.toLocalDate()),
                repetition.exceptions(),
                new EventDraft(
                        draft.kind(),
                        draft.titles(),
                        draft.descriptions(),
                        null,
                        first.place(),
                        draft.capacity(),
                        draft.language(),
                        draft.otherLanguages(),
                        draft.audience(),
                        draft.accessibility(),
                        draft.people(),
                        draft.organiser(),
                        draft.topics(),
                        draft.keywords()));
    }

    private static Problems found(EventForm form, Answer<?> answer) {
        return form.found(answer)
                .renamed("rule", "until")
                .renamed("event.titles.pl", "title")
                .renamed("event.place", SessionRow.field(0, "place"));
    }

    private String page(AtWork work, EventForm form, Repetition repetition, Problems problems, Model model) {
        model.addAttribute("repetition", repetition);
        model.addAttribute("weekdays", List.of(DayOfWeek.values()));
        model.addAttribute("mode", "series");
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        model.addAttribute("rooms", desk.rooms(work).values());
        model.addAttribute("pieces", desk.equipment(work));
        model.addAttribute("choices", EventEditController.Choices.ALL);
        return "staff/programme/edit";
    }
}
