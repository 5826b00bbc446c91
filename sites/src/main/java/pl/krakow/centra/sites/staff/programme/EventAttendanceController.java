package pl.krakow.centra.sites.staff.programme;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import pl.krakow.centra.sites.api.programme.AttendanceApi;
import pl.krakow.centra.sites.api.programme.AttendanceApi.Ages;
import pl.krakow.centra.sites.api.programme.AttendanceApi.Note;
import pl.krakow.centra.sites.api.programme.AttendanceApi.Notes;
import pl.krakow.centra.sites.api.programme.AttendanceApi.Results;
import pl.krakow.centra.sites.api.programme.AttendanceApi.WalkIn;
import pl.krakow.centra.sites.api.programme.AttendanceApi.WalkIns;
import pl.krakow.centra.sites.api.programme.ProgrammeEvent;
import pl.krakow.centra.sites.forms.Problems;
import pl.krakow.centra.sites.forms.Sent;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.OnceKeys;
import pl.krakow.centra.sites.staff.AtWork;
import pl.krakow.centra.sites.staff.StaffPages;
import pl.krakow.centra.sites.staff.Told;

/** Who came: a sheet for each session, at the door or afterwards; and that it is settled. */
@Controller
@RequiredArgsConstructor
class EventAttendanceController {

    private static final int AT_ONCE = 200;
    private static final List<String> BANDS =
            List.of("UNDER_18", "FROM_18_TO_25", "FROM_26_TO_40", "FROM_41_TO_60", "OVER_60");

    private final ProgrammeDesk desk;
    private final AttendanceApi attendance;
    private final StaffPages pages;
    private final Told told;
    private final OnceKeys keys;

    @GetMapping("/programme/{id}/attendance")
    String sheet(
            AtWork work,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String session,
            Model model) {
        work.demand(work.isAtTheDoor());
        return sheet(work, id, session, new LinkedMultiValueMap<>(), Problems.NONE, model);
    }

    @PostMapping("/programme/{id}/attendance")
    String note(
            AtWork work,
            @PathVariable String id,
            @RequestParam String session,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes flash,
            Model model) {
        work.demand(work.isAtTheDoor());
        var mistakes = new LinkedHashMap<String, Integer>();
        var came = Sheet.changes(fields, "came.", mistakes);
        var walked = Sheet.changes(fields, "walked.", mistakes);
        if (!mistakes.isEmpty()) {
            var problems = new Problems();
            mistakes.keySet().forEach(field -> problems.check(field, false, "prog.att.number.mistake"));
            return sheet(work, id, session, fields, problems, model);
        }
        var at = work.now().toOffsetDateTime();
        var answers = new ArrayList<Answer<Results>>();
        parts(came, change -> new Note(keys.getKey(), change.id(), session, change.people(), at))
                .forEach(notes -> answers.add(attendance.note(work.caller(), work.id(), id, new Notes(notes))));
        parts(walked, change -> walkIn(session, change, at))
                .forEach(walkIns ->
                        answers.add(attendance.noteWalkIns(work.caller(), work.id(), id, new WalkIns(walkIns))));
        var problems = wrong(answers);
        if (!problems.isEmpty()) {
            return sheet(work, id, session, fields, problems, model);
        }
        told.done(flash, answers.isEmpty() ? "prog-noted-nothing" : "prog-noted", null);
        return "redirect:/programme/" + id + "/attendance?session=" + session;
    }

    private static WalkIn walkIn(String session, Sheet.Change change, OffsetDateTime at) {
        return new WalkIn(Sheet.walkInId(session, change.id()), session, change.id(), change.people(), at);
    }

    private static <T> List<List<T>> parts(List<Sheet.Change> changes, Function<Sheet.Change, T> note) {
        var parts = new ArrayList<List<T>>();
        for (int from = 0; from < changes.size(); from += AT_ONCE) {
            parts.add(changes.subList(from, Math.min(changes.size(), from + AT_ONCE)).stream()
                    .map(note)
                    .toList());
        }
        return parts;
    }

    /** The first thing that went wrong; nothing when all is noted. */
    private static Problems wrong(List<Answer<Results>> answers) {
        var failed = answers.stream().filter(answer -> !answer.isGiven()).findFirst();
        if (failed.isPresent()) {
            return Problems.of(failed.get());
        }
        var problems = new Problems();
        answers.stream()
                .flatMap(answer -> answer.orElse(new Results(List.of())).results().stream())
                .filter(result -> !result.isNoted())
                .forEach(left -> problems.check(
                        "", false, left.result().equals("NOT_YET") ? "refused.not-yet" : "refused.not-noted"));
        return problems;
    }

    @PostMapping("/programme/{id}/attendance/close")
    String close(
            AtWork work,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes flash,
            Model model) {
        work.demand(work.isAtTheDoor());
        var ages = new LinkedHashMap<String, Integer>();
        var problems = new Problems();
        for (var band : BANDS) {
            var text =
                    fields.getOrDefault("ages." + band, List.of("")).getFirst().strip();
            problems.check("ages." + band, text.matches("\\d{0,5}"), "prog.att.number.mistake");
            if (text.matches("\\d{1,5}")) {
                ages.put(band, Integer.parseInt(text));
            }
        }
        var sent = Sent.of(
                problems,
                Map.of("more-ages-than-people", "ages." + BANDS.getFirst()),
                () -> attendance.close(work.caller(), work.id(), id, new Ages(ages)));
        if (sent.given() == null) {
            return sheet(work, id, null, fields, sent.problems(), model);
        }
        told.done(flash, "prog-settled", null);
        return "redirect:/programme/" + id + "/attendance";
    }

    /** @param typed what was written into the sheet and is kept after a mistake */
    private String sheet(
            AtWork work,
            String id,
            @Nullable String session,
            MultiValueMap<String, String> typed,
            Problems problems,
            Model model) {
        var door = attendance.door(work.caller(), work.id(), id);
        model.addAttribute("problems", problems);
        model.addAttribute("typed", typed.toSingleValueMap());
        model.addAttribute("bands", BANDS);
        model.addAttribute("audiences", Sheet.AUDIENCES);
        var event = desk.event(work, id);
        return switch (event) {
            case Answer.Given<ProgrammeEvent>(var known) ->
                pages.show(
                        door.map(given -> Sheet.of(known, given, session, work.today(), work.zone())),
                        "sheet",
                        "staff/programme/attendance",
                        ProgrammeController.DOWN,
                        model);
            default -> pages.show(event, "event", "staff/programme/attendance", ProgrammeController.DOWN, model);
        };
    }
}
