package pl.krakow.centra.sites.staff.groups;

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

import pl.krakow.centra.sites.api.groups.Group;
import pl.krakow.centra.sites.api.groups.GroupsApi;
import pl.krakow.centra.sites.api.wording.Wording;
import pl.krakow.centra.sites.forms.Fields;
import pl.krakow.centra.sites.forms.Problems;
import pl.krakow.centra.sites.forms.Sent;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Revision;
import pl.krakow.centra.sites.staff.AtWork;
import pl.krakow.centra.sites.staff.StaffPages;
import pl.krakow.centra.sites.staff.Told;

/** Beginning a working group and saying what it is. */
@Controller
@RequiredArgsConstructor
class GroupFormController {

    private static final List<String> JOINING = List.of("AT_ONCE", "BY_APPLICATION", "BY_INVITATION");
    private static final int MOST_MEMBERS = 200;

    private final GroupsApi groups;
    private final Told told;
    private final StaffPages pages;

    /**
     * A group as typed.
     *
     * @param coordinator who answers for it; stays as it is
     */
    record Form(
            String name,
            String nameEn,
            String nameUk,
            String purpose,
            String purposeEn,
            String purposeUk,
            String joining,
            String most,
            String coordinator) {

        static final Form NEW = new Form("", "", "", "", "", "", "BY_APPLICATION", "15", "");

        static Form read(MultiValueMap<String, String> form) {
            return new Form(
                    Fields.text(form, "name"),
                    Fields.text(form, "nameEn"),
                    Fields.text(form, "nameUk"),
                    Fields.text(form, "purpose"),
                    Fields.text(form, "purposeEn"),
                    Fields.text(form, "purposeUk"),
                    Fields.text(form, "joining"),
                    Fields.text(form, "most"),
                    Fields.text(form, "coordinator"));
        }

        static Form of(Group group) {
            return new Form(
                    group.names().pl(),
                    Fields.shown(group.names().en()),
                    Fields.shown(group.names().uk()),
                    group.purposes().pl(),
                    Fields.shown(group.purposes().en()),
                    Fields.shown(group.purposes().uk()),
                    group.joining(),
                    String.valueOf(group.mostMembers()),
                    Fields.shown(group.coordinator()));
        }

        Problems problems() {
            var problems = new Problems();
            problems.check("name", !name.isEmpty() && name.length() <= 200, "grp.name.mistake");
            problems.check("purpose", !purpose.isEmpty() && purpose.length() <= 2000, "grp.purpose.mistake");
            problems.check("joining", JOINING.contains(joining), "grp.joining.mistake");
            problems.check(
                    "most",
                    most.matches("\\d{1,3}") && Integer.parseInt(most) >= 1 && Integer.parseInt(most) <= MOST_MEMBERS,
                    "grp.most.mistake");
            return problems;
        }

        GroupsApi.Draft draft() {
            return new GroupsApi.Draft(
                    Wording.typed(name, nameEn, nameUk),
                    Wording.typed(purpose, purposeEn, purposeUk),
                    joining,
                    Integer.parseInt(most),
                    Fields.given(coordinator));
        }
    }

    @GetMapping("/groups/new")
    String beginning(AtWork work, Model model) {
        return form(work, null, Form.NEW, 0, Problems.NONE, model);
    }

    @PostMapping("/groups/new")
    String begin(
            AtWork work,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(defaultValue = "") String once,
            RedirectAttributes flash,
            Model model) {
        var form = Form.read(fields);
        var sent = Sent.once(
                once,
                form.problems(),
                Map.of(),
                model,
                key -> groups.begin(work.caller(), work.id(), key, form.draft()));
        var begun = sent.given();
        if (begun == null) {
            return form(work, null, form, 0, sent.problems(), model);
        }
        told.done(flash, "saved", begun.name());
        return GroupsController.ONE + begun.id();
    }

    @GetMapping("/groups/" + GroupsController.ID + "/edit")
    String changing(AtWork work, @PathVariable String id, Model model) {
        var answer = groups.group(work.caller(), work.id(), id);
        model.addAttribute("downWhat", "sup.down.groups");
        return answer instanceof Answer.Given<Group>(var group)
                ? form(work, id, Form.of(group), group.revision(), Problems.NONE, model)
                : pages.show(answer, "group", "staff/groups/form", model);
    }

    @PostMapping("/groups/" + GroupsController.ID + "/edit")
    String change(
            AtWork work,
            @PathVariable String id,
            @RequestParam long revision,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes flash,
            Model model) {
        var form = Form.read(fields);
        var sent = Sent.of(
                form.problems(),
                Map.of(),
                () -> groups.change(work.caller(), work.id(), id, new Revision(revision), form.draft()));
        if (sent.given() == null) {
            return form(work, id, form, revision, sent.problems(), model);
        }
        told.done(flash, "saved", form.name());
        return GroupsController.ONE + id;
    }

    private static String form(
            AtWork work, @Nullable String id, Form form, long revision, Problems problems, Model model) {
        work.demand(work.isCoordinator());
        model.addAttribute("id", id);
        model.addAttribute("form", form);
        model.addAttribute("revision", revision);
        model.addAttribute("problems", problems);
        model.addAttribute("joining", JOINING);
        return "staff/groups/form";
    }
}
